import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { hashInvitationToken, newInvitationToken } from './invitation-token.ts'
import { invitationTerm } from './invitation-term.ts'
import { type InvitationChange, invitationToChange } from './invitation-to-change.ts'
import { invitationErrors } from './member-errors.ts'
import { type OpenInvitation, openInvitation } from './open-invitation.ts'

/**
 * Makes the link of an invitation anew, good for another 72 hours; the one before is none from here on. The answer holds
 * its secret; it is nowhere else. Throws `invitation.missing`, `invitation.stale`, `access.denied`.
 */
export const renewInvitation = (
  scope: Scope,
  change: InvitationChange,
): Promise<{ readonly invitation: OpenInvitation; readonly token: string }> =>
  scope.unit(async (tx) => {
    authorize(scope, 'invitation.list')
    const { id, email, role } = await invitationToChange(scope, tx, change)
    const token = newInvitationToken()
    const renewal = { tokenHash: hashInvitationToken(token), expiresAt: invitationTerm.endOf(scope.now()) }
    const renewed = await tx.all.invitations.renew(id, renewal)
    if (!renewed) throw invitationErrors.missing()
    await tx.events.add({ type: 'member.invitation-renewed', subject: { kind: 'member', id }, data: { email, role } })
    return { invitation: openInvitation(renewed, await tx.all.portals.actors([renewed.invitedBy])), token }
  })
