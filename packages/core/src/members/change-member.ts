import type { Role } from '@tsuzuri/model'
import { refuseClient } from '../firm-admins/refuse-client.ts'
import type { Scope } from '../scope.ts'
import { type DescribedMember, describedMember } from './described-member.ts'
import { membersAround } from './members-around.ts'
import { type MemberChange, memberToChange } from './member-to-change.ts'
import { revokeInvitationsOf } from './revoke-invitations-of.ts'

/**
 * Gives a member another role; only who may give away both the old and the new one. A firm admin stands above the portal
 * and is no member of it. What the person has open asks for its rights anew at once, and links that would give another
 * role are taken back. Throws `member.missing`, `member.stale`, `member.last-manager`, `firm-admin.client`, `access.denied`.
 */
export const changeMember = async (scope: Scope, { role, ...change }: MemberChange & { readonly role: Role }): Promise<DescribedMember> => {
  const changed = await scope.unit(async (tx) => {
    const { portals } = tx.all
    const member = await memberToChange(scope, tx, change, role)
    const { userId, joinedAt } = member
    if (role !== member.role) {
      if (role === 'firm-admin') {
        await refuseClient(portals, { userId, called: member.email })
        await portals.putFirmAdmin(userId, scope.now())
        await portals.removeMember(scope.portal.id, userId)
      } else await portals.putMember({ portalId: scope.portal.id, userId, role, joinedAt })
      await tx.events.add({ type: 'member.changed', subject: { kind: 'member', id: userId }, data: { from: member.role, to: role } })
      await revokeInvitationsOf(scope, tx, member.email)
    }
    return describedMember(scope, { ...member, role }, await membersAround(scope, portals))
  })
  scope.engine.live.recheck(scope.portal.id, change.userId)
  return changed
}
