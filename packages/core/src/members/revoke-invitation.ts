import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { type InvitationChange, invitationToChange } from './invitation-to-change.ts'
import type { OpenInvitation } from './open-invitation.ts'

/** Takes an open invitation back; its link is none from here on. Throws `invitation.missing`, `invitation.stale`, `access.denied`. */
export const revokeInvitation = (scope: Scope, change: InvitationChange): Promise<OpenInvitation> =>
  scope.unit(async (tx) => {
    authorize(scope, 'invitation.list')
    const invitation = await invitationToChange(scope, tx, change)
    const { id, email, role } = invitation
    await tx.all.invitations.revoke(id)
    await tx.events.add({ type: 'member.invitation-revoked', subject: { kind: 'member', id }, data: { email, role } })
    return invitation
  })
