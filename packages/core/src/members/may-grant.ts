import type { Role } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/**
 * Whether the role is the actor's to give away, or to take. A firm admin stands above all portals, so only a true one
 * makes another; a portal's key with that role does not.
 */
export const mayGrant = ({ role, actor }: Pick<Scope, 'role' | 'actor'>, grants: Role): boolean =>
  decide('member.grant', role, { state: 'live', grants }) === 'allowed' && (grants !== 'firm-admin' || actor.firmAdmin)
