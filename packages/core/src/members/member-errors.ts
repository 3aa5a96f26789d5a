import { defineErrors, type Issue } from '@tsuzuri/model'

export const memberErrors = defineErrors('member', {
  missing: { kind: 'missing', message: (user: string) => `\`${user}\` is no member of this portal.` },
  exists: {
    kind: 'conflict',
    message: (email: string) => `\`${email}\` is a member of this portal already.`,
    hint: 'Change the role of that member instead.',
  },
  lastManager: {
    kind: 'conflict',
    message: (name: string) => `Without \`${name}\` nobody of this side could say who may come in.`,
    hint: 'Give somebody else the role first.',
  },
  stale: {
    kind: 'stale',
    message: (_current: unknown) => 'The member has been changed meanwhile.',
    hint: 'Fetch the member again and repeat the change.',
    current: (current: unknown) => current,
  },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'Nobody can be invited like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
})

/** The same for the link of a password. */
export const passwordLinkErrors = defineErrors('password-link', {
  missing: { kind: 'missing', message: () => 'There is no such link.', hint: 'Check that the whole link was copied.' },
  expired: { kind: 'conflict', message: () => 'The link has expired.', hint: 'Ask for a new one.' },
  used: { kind: 'conflict', message: () => 'The link has been used already.', hint: 'Sign in with the new password.' },
  denied: {
    kind: 'denied',
    message: () => 'You cannot hand out a link for the password of this person.',
    hint: 'Ask an administrator of the firm.',
  },
})

/** Whoever has the link learns why it does not work; nobody else has it. */
export const invitationErrors = defineErrors('invitation', {
  missing: { kind: 'missing', message: () => 'There is no such invitation.', hint: 'Check that the whole link was copied.' },
  expired: { kind: 'conflict', message: () => 'The invitation has expired.', hint: 'Ask for a new one.' },
  stale: {
    kind: 'stale',
    message: (_current: unknown) => 'The invitation has been changed meanwhile.',
    hint: 'Fetch the invitation again and repeat the change.',
    current: (current: unknown) => current,
  },
  used: { kind: 'conflict', message: () => 'The invitation has been used already.', hint: 'Sign in instead.' },
})
