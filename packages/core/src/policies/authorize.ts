import { defineErrors, type Role } from '@tsuzuri/model'
import { type Action, decide, type Subject } from './policy.ts'

export const accessErrors = defineErrors('access', {
  denied: {
    kind: 'denied',
    message: (role: Role, action: Action) => `The role ${role} may not do this (${action}).`,
    hint: 'Ask someone of the portal who may, or have your role changed.',
  },
  'wrong-state': {
    kind: 'conflict',
    message: (action: Action, state: string) => `This cannot be done (${action}) while it is ${state}.`,
    hint: 'Restore it first, or look at its present state.',
  },
  required: { kind: 'unauthenticated', message: () => 'You are not signed in.', hint: 'Sign in, or send an API key.' },
})

/** Lets allowed actions pass. Throws `access.denied` or `access.wrong-state`. */
export const authorize = ({ role }: { readonly role: Role }, action: Action, subject?: Subject): void => {
  const decision = decide(action, role, subject)
  if (decision === 'denied') throw accessErrors.denied(role, action)
  if (decision === 'wrong-state') throw accessErrors['wrong-state'](action, subject?.state ?? 'live')
}
