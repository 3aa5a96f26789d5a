import { defineErrors } from '@tsuzuri/model'

export const authErrors = defineErrors('auth', {
  refused: {
    kind: 'unauthenticated',
    message: () => 'The e-mail address and the password do not belong together.',
    hint: 'Check both. After ten wrong tries the address must wait for a quarter of an hour.',
  },
  codeRefused: {
    kind: 'unauthenticated',
    message: () => 'This code is wrong, was used already, or the time for it is over.',
    hint: 'Type the code your authenticator shows now. If signing in took longer than ten minutes, begin again.',
  },
  passwordRefused: {
    kind: 'invalid',
    message: (_path: string) => 'The password is wrong.',
    issues: (path: string) => [{ path, message: 'The password is wrong.' }],
  },
  passwordTooShort: {
    kind: 'invalid',
    message: () => 'The password has fewer than 12 characters.',
    issues: () => [{ path: 'password', message: 'At least 12 characters.' }],
  },
  passwordTooLong: {
    kind: 'invalid',
    message: () => 'The password has more than 256 characters.',
    issues: () => [{ path: 'password', message: 'At most 256 characters.' }],
  },
  passwordGuessable: {
    kind: 'invalid',
    message: () => 'The password is one of those that are tried first.',
    hint: 'Choose one that is not common, and not made of the name or the address.',
    issues: () => [{ path: 'password', message: 'Too easily guessed: a common password, or made of the name or the address.' }],
  },
  emailTaken: {
    kind: 'conflict',
    message: (email: string) => `There is an account for ${email} already.`,
    hint: 'Sign in with it and open the invitation again.',
  },
  factorOn: { kind: 'conflict', message: () => 'The second factor is on already.', hint: 'Switch it off first to set up another device.' },
  factorOff: { kind: 'conflict', message: () => 'The second factor has not been set up.', hint: 'Begin with setting it up.' },
  sessionMissing: { kind: 'missing', message: () => 'There is no such session.', hint: 'It may have ended already.' },
  appPasswordMissing: { kind: 'missing', message: () => 'There is no such app password.', hint: 'It may have been revoked already.' },
  appPasswordTooMany: {
    kind: 'conflict',
    message: (most: number) => `There are ${most} app passwords already.`,
    hint: 'Revoke those that are not used any more.',
  },
  keyMissing: { kind: 'missing', message: () => 'There is no such API key.' },
})
