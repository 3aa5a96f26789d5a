import { clientRoles, type UserId } from '@tsuzuri/model'
import type { PortalStore } from '@tsuzuri/db'
import { firmAdminErrors } from './firm-admin-errors.ts'

/** Whoever stands on a client's side somewhere does not become an administrator of the firm, whichever way leads there. Throws `firm-admin.client`. */
export const refuseClient = async (
  portals: PortalStore,
  { userId, called }: { readonly userId: UserId; readonly called: string },
): Promise<void> => {
  const roles = [...(await portals.rolesOf(userId)).values()]
  if (roles.some((role) => clientRoles.includes(role))) throw firmAdminErrors.client(called)
}
