import type { Member, Role, UserId } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizeGrant } from './authorize-grant.ts'
import { memberOf } from './member-of.ts'

/**
 * Gives a member another role; only who may give away both the old and the new one. What the person has open asks for
 * its rights anew at once. Throws `member.missing`, `access.denied`.
 */
export const changeMember = async (scope: Scope, { userId, role }: { readonly userId: UserId; readonly role: Role }): Promise<Member> => {
  const changed = await scope.unit(async (tx) => {
    const member = await memberOf(scope, tx, userId)
    authorizeGrant(scope, member.role)
    authorizeGrant(scope, role)
    if (role === member.role) return member
    if (role === 'firm-admin') await tx.all.portals.putFirmAdmin(userId, scope.now())
    await tx.all.portals.putMember({ portalId: scope.portal.id, userId, role, joinedAt: member.joinedAt })
    await tx.events.add({ type: 'member.changed', subject: { kind: 'member', id: userId }, data: { from: member.role, to: role } })
    return { ...member, role }
  })
  scope.engine.live.close(scope.portal.id, null, userId)
  return changed
}
