import type { UserId } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'

/**
 * Writes down that somebody's password was set for them: all of their sessions have ended, and a link to set one is none from
 * here on. Call it in the unit of work that sets it.
 */
export const recordPassword = (scope: Scope, { userId }: { readonly userId: UserId }): Promise<void> =>
  scope.unit(async (tx) => {
    await tx.all.passwordLinks.drop(userId)
    const subject = { kind: 'session', id: userId } as const
    await tx.events.add({ type: 'password.reset', subject, data: {} })
    await tx.events.add({ type: 'session.closed', subject, data: {} })
  })
