import type { Locale } from '@tsuzuri/model'
import { address } from './address.ts'
import type { Me } from './answers.ts'
import type { InvitationView } from './member-answers.ts'
import type { Send } from './send.ts'

/** Who I am, signing in and out, the second factor, invitations. */
export const sessionAddresses = (send: Send) => ({
  me: () => send<Me>('GET', address('me')),
  changeMe: (change: { readonly locale: Locale }) => send<Me>('PATCH', address('me'), { body: change }),
  signIn: (credentials: { readonly email: string; readonly password: string }) =>
    send<{ readonly secondFactor: 'none' | 'required' }>('POST', address('session'), { body: credentials }),
  answerSecondFactor: (code: string) => send('POST', address('session', 'second-factor'), { body: { code } }),
  signOut: () => send('DELETE', address('session')),
  enrolSecondFactor: (password: string) =>
    send<{ readonly uri: string; readonly backupCodes: readonly string[] }>('POST', address('second-factor', 'enrol'), {
      body: { password },
    }),
  confirmSecondFactor: (code: string) => send('POST', address('second-factor', 'confirm'), { body: { code } }),
  dropSecondFactor: (password: string) => send('DELETE', address('second-factor'), { body: { password } }),
  invitation: (token: string) => send<InvitationView>('GET', address('invitations', token)),
  acceptInvitation: (token: string, person: { readonly name: string; readonly password: string }) =>
    send('POST', address('invitations', token, 'accept'), { body: person }),
})
