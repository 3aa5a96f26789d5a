import type { PortalId, Role } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** A key as it is listed: what it begins with, and never the whole. */
export interface KeptKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly start: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}
export interface KeyLister {
  keysOf(portalId: PortalId): Promise<readonly KeptKey[]>
}

/** The portal's API keys that work, the newest first. Throws `access.denied`. */
export const listKeys = async (scope: Scope, keys: KeyLister): Promise<readonly KeptKey[]> => {
  authorize(scope, 'key.list')
  return keys.keysOf(scope.portal.id)
}
