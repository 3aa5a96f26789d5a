import type { UserId } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizeGrant } from './authorize-grant.ts'
import { memberOf } from './member-of.ts'

/** Takes a person out of the portal and ends its open editing there. Throws `member.missing`, `access.denied`. */
export const removeMember = async (scope: Scope, { userId }: { readonly userId: UserId }): Promise<void> => {
  await scope.unit(async (tx) => {
    const member = await memberOf(scope, tx, userId)
    authorizeGrant(scope, member.role)
    await tx.all.portals.removeMember(scope.portal.id, userId)
    await tx.events.add({ type: 'member.removed', subject: { kind: 'member', id: userId }, data: { role: member.role } })
  })
  scope.engine.live.close(scope.portal.id, null, userId)
}
