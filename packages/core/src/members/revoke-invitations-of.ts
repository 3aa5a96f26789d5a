import type { Scope, ScopedUnit } from '../scope.ts'
import { mayGrant } from './may-grant.ts'

/** Takes back every open invitation of an e-mail address to the portal, as far as the role is the actor's to give. */
export const revokeInvitationsOf = async (scope: Scope, tx: ScopedUnit, email: string): Promise<void> => {
  const open = await tx.all.invitations.open(scope.portal.id)
  const theirs = open.filter((invitation) => invitation.email === email.toLowerCase() && mayGrant(scope, invitation.role))
  for (const { id, role } of theirs) {
    await tx.all.invitations.revoke(id)
    await tx.events.add({ type: 'member.invitation-revoked', subject: { kind: 'member', id }, data: { email, role } })
  }
}
