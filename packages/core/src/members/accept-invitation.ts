import type { PortalId, Role, UserId } from '@tsuzuri/model'
import { refuseClient } from '../firm-admins/refuse-client.ts'
import type { Engine } from '../engine.ts'
import { beginSeeing } from '../seen/begin-seeing.ts'
import { invitationErrors } from './member-errors.ts'
import { usableInvitation } from './usable-invitation.ts'

/**
 * Gives the person the role of the invitation. Of two at once exactly one succeeds.
 * Throws `invitation.missing`, `invitation.used`, `invitation.expired`, `firm-admin.client`.
 */
export const acceptInvitation = (
  engine: Engine,
  token: string,
  userId: UserId,
  now: Date = engine.now(),
): Promise<{ readonly portalId: PortalId; readonly role: Role }> =>
  engine.store.unit(async (tx) => {
    const { id, portalId, role, name, email } = await usableInvitation(tx, token, now)
    if (!(await tx.invitations.accept(id, now))) throw invitationErrors.used()
    if (role === 'firm-admin') {
      await refuseClient(tx.portals, { userId, called: email })
      await tx.portals.putFirmAdmin(userId, now)
    } else await tx.portals.putMember({ portalId, userId, role, joinedAt: now })
    await beginSeeing(tx, role === 'firm-admin' ? null : portalId, userId)
    await tx.events.add({
      id: engine.newId(),
      portalId,
      type: 'member.joined',
      subject: { kind: 'member', id: userId },
      collection: null,
      actor: { kind: 'person', id: userId, name },
      data: { role },
      at: now,
    })
    return { portalId, role }
  })
