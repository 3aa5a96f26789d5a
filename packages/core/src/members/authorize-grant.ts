import type { Role } from '@tsuzuri/model'
import { accessErrors } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { mayGrant } from './may-grant.ts'

/** Lets pass who may give a role away, or take it; see `mayGrant`. Throws `access.denied`. */
export const authorizeGrant = (scope: Scope, role: Role): void => {
  if (!mayGrant(scope, role)) throw accessErrors.denied(scope.role, 'member.grant')
}
