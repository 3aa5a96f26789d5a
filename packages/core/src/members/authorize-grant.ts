import type { Role } from '@tsuzuri/model'
import { accessErrors, authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/**
 * Lets pass who may give a role away, or take it. A firm admin stands above all portals, so only a true one makes another;
 * a portal's key with that role does not. Throws `access.denied`.
 */
export const authorizeGrant = (scope: Scope, role: Role): void => {
  authorize(scope, 'member.grant', { state: 'live', grants: role })
  if (role === 'firm-admin' && !scope.actor.firmAdmin) throw accessErrors.denied(scope.role, 'member.grant')
}
