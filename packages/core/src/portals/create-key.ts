import type { PortalId, Role } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** Makes and keeps the secret of a key; `auth` does it. */
export interface KeyMaker {
  createKey(key: { readonly portalId: PortalId; readonly role: Role; readonly name: string }): Promise<{ readonly id: string; readonly secret: string }>
}
export interface CreatedKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** `tzk_…`, told this once. */
  readonly secret: string
}

/** Makes an API key that acts in this portal with a role. The key and its event are written together. Throws `access.denied`. */
export const createKey = (scope: Scope, keys: KeyMaker, { name, role }: { readonly name: string; readonly role: Role }): Promise<CreatedKey> =>
  scope.unit(async (tx) => {
    authorize(scope, 'key.create')
    const { id, secret } = await keys.createKey({ portalId: scope.portal.id, role, name })
    await tx.events.add({ type: 'key.created', subject: { kind: 'key', id }, data: { name, role } })
    return { id, name, role, secret }
  })
