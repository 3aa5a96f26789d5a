import type { Role, UserId } from '@tsuzuri/model'
import { refuseClient } from '../firm-admins/refuse-client.ts'
import type { Scope } from '../scope.ts'
import { beginSeeing } from '../seen/begin-seeing.ts'
import { authorizeGrant } from './authorize-grant.ts'

/** Makes a person who has an account already a member, without an invitation. Throws `firm-admin.client`, `access.denied`. */
export const putMember = (scope: Scope, { userId, role }: { readonly userId: UserId; readonly role: Role }): Promise<void> =>
  scope.unit(async (tx) => {
    authorizeGrant(scope, role)
    if (role === 'firm-admin') {
      await refuseClient(tx.all.portals, { userId, called: userId })
      await tx.all.portals.putFirmAdmin(userId, scope.now())
    } else await tx.all.portals.putMember({ portalId: scope.portal.id, userId, role, joinedAt: scope.now() })
    await beginSeeing(tx.all, role === 'firm-admin' ? null : scope.portal.id, userId)
    await tx.events.add({ type: 'member.joined', subject: { kind: 'member', id: userId }, data: { role } })
  })
