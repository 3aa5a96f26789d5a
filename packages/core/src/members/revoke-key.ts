import type { PortalId } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import type { KeptKey } from './list-keys.ts'

/** Where keys are taken back; it must write in the unit of work that surrounds it. */
export interface KeyRevoker {
  revokeKey(portalId: PortalId, id: string): Promise<KeptKey>
}

/** Takes an API key back: from here on it is none, and what it has open ends. Throws `access.denied`, and what the keys throw for one that is not there. */
export const revokeKey = (scope: Scope, keys: KeyRevoker, { id }: { readonly id: string }): Promise<KeptKey> =>
  scope.unit(async (tx) => {
    authorize(scope, 'key.revoke')
    const key = await keys.revokeKey(scope.portal.id, id)
    await tx.events.add({ type: 'key.revoked', subject: { kind: 'key', id }, data: { role: key.role, name: key.name } })
    return key
  })
