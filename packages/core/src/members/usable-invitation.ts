import type { Invitation, Stores } from '@tsuzuri/db'
import { hashInvitationToken } from './invitation-token.ts'
import { invitationErrors } from './member-errors.ts'

/** The invitation of a link, if it can be accepted. Throws `invitation.missing`, `invitation.used`, `invitation.expired`. */
export const usableInvitation = async (stores: Stores, token: string, now: Date): Promise<Invitation> => {
  const invitation = await stores.invitations.byTokenHash(hashInvitationToken(token))
  if (!invitation) throw invitationErrors.missing()
  if (invitation.acceptedAt) throw invitationErrors.used()
  if (invitation.expiresAt <= now) throw invitationErrors.expired()
  return invitation
}
