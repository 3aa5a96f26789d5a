import type { Scope, ScopedUnit } from '../scope.ts'
import { mayGrant } from './may-grant.ts'
import { invitationErrors } from './member-errors.ts'
import { type OpenInvitation, openInvitation } from './open-invitation.ts'

export interface InvitationChange {
  readonly id: string
  /** The etag the change was made on; unchecked when absent. */
  readonly base?: string | undefined
}

/**
 * An open invitation of the portal to a role the actor may give away; of others it does not know.
 * Throws `invitation.missing`, `invitation.stale` with the invitation as it is.
 */
export const invitationToChange = async (scope: Scope, tx: ScopedUnit, { id, base }: InvitationChange): Promise<OpenInvitation> => {
  const found = (await tx.all.invitations.open(scope.portal.id)).find((invitation) => invitation.id === id)
  if (!found || !mayGrant(scope, found.role)) throw invitationErrors.missing()
  const told = openInvitation(found, await tx.all.portals.actors([found.invitedBy]))
  if (base !== undefined && base !== told.etag) throw invitationErrors.stale(told)
  return told
}
