import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

export interface Enrolment {
  readonly uri: string
  readonly backupCodes: readonly string[]
}

/** What a person does about themselves. Enrolling shows its secret once, on the page that answers, and nowhere in an address. */
export const accountForms = (client: Client, enrolled: { current: Enrolment | null }) => ({
  language: async (form: Form): Promise<string> => {
    await client.changeMe({ locale: form.text('locale') === 'en' ? 'en' : 'ja' })
    return '/account'
  },
  enrol: async (form: Form): Promise<string> => {
    enrolled.current = await client.enrolSecondFactor(form.secret('password'))
    return '/account'
  },
  confirm: async (form: Form): Promise<string> => {
    await client.confirmSecondFactor(form.text('code').replaceAll(' ', '')).catch((error: unknown) => {
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
  'sign-out': async (): Promise<string> => {
    await client.signOut()
    return '/'
  },
})

const shownAgain = (form: Form): Enrolment | null => {
  const uri = form.text('uri')
  return uri.startsWith('otpauth://totp/') && URL.canParse(uri) ? { uri, backupCodes: form.text('codes').split(' ') } : null
}
