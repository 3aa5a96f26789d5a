import { ApiError, type Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { typedCode } from './typed-code.ts'

export interface Enrolment {
  readonly uri: string
  readonly backupCodes: readonly string[]
}

/** What a person does about themselves. Enrolling and the address of a calendar are told once, on the page that answers, and nowhere in an address. */
export const accountForms = (client: Client, enrolled: { current: Enrolment | null }, calendar: { made: string | null }) => ({
  language: async (form: Form): Promise<string> => {
    await client.changeMe({ locale: form.text('locale') === 'en' ? 'en' : 'ja' })
    return '/account?done=language'
  },
  rename: async (form: Form): Promise<string> => {
    await client.changeMe({ name: form.text('name'), reading: form.text('reading') })
    return '/account?done=name'
  },
  password: async (form: Form): Promise<string> => {
    const password = form.secret('password')
    if (password !== form.secret('again')) throw repeatedWrongly()
    await client.changePassword({ current: form.secret('current'), password })
    return '/account?done=password'
  },
  'end-session': async (form: Form): Promise<string> => {
    await client.endSession(form.text('session'))
    return '/account?done=session'
  },
  'end-others': async (): Promise<string> => {
    await client.endOtherSessions()
    return '/account?done=sessions'
  },
  enrol: async (form: Form): Promise<string> => {
    enrolled.current = await client.enrolSecondFactor(form.secret('password'))
    return '/account'
  },
  confirm: async (form: Form): Promise<string> => {
    await client.confirmSecondFactor(typedCode(form.text('code'))).catch((error: unknown) => {
      // A mistyped code is typed again: what the authenticator was given stays on the page.
      enrolled.current = shownAgain(form)
      throw error
    })
    return '/account?done=second-factor-on'
  },
  drop: async (form: Form): Promise<string> => {
    await client.dropSecondFactor(form.secret('password'))
    return '/account?done=second-factor-off'
  },
  'make-calendar': async (form: Form): Promise<string> => {
    calendar.made = (await client.makeCalendarFeed(form.text('portal'))).link
    return '/account'
  },
  'end-calendar': async (form: Form): Promise<string> => {
    await client.endCalendarFeed(form.text('portal'))
    return '/account?done=calendar-ended#calendars'
  },
  'sign-out': async (): Promise<string> => {
    await client.signOut()
    return '/'
  },
})

/** The API takes a new password once; typing it twice is a matter of the screen. */
const repeatedWrongly = (): ApiError =>
  new ApiError({ status: 400, code: 'account.password-differs', detail: 'The new passwords differ.', errors: [], current: undefined })

const shownAgain = (form: Form): Enrolment | null => {
  const uri = form.text('uri')
  return uri.startsWith('otpauth://totp/') && URL.canParse(uri) ? { uri, backupCodes: form.text('codes').split(' ') } : null
}
