import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { mayGrant } from './may-grant.ts'
import { type OpenInvitation, openInvitation } from './open-invitation.ts'

/** The portal's invitations nobody has used yet, expired ones too: those to roles the actor may give away. Throws `access.denied`. */
export const listInvitations = async (scope: Scope): Promise<readonly OpenInvitation[]> => {
  authorize(scope, 'invitation.list')
  const { invitations, portals } = scope.engine.store.read
  const open = (await invitations.open(scope.portal.id)).filter(({ role }) => mayGrant(scope, role))
  const actors = await portals.actors(open.map(({ invitedBy }) => invitedBy))
  return open.map((invitation) => openInvitation(invitation, actors))
}
