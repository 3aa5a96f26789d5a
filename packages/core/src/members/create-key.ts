import type { PortalId, Role } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

interface Key {
  readonly id: string
  readonly name: string
  readonly portalId: PortalId
  readonly role: Role
}
export type CreatedKey = Key & { readonly secret: string }

/** Where keys are kept; it must write in the unit of work that surrounds it. */
export interface KeyMaker {
  createKey(key: Omit<Key, 'id'>): Promise<CreatedKey>
}

/** Makes an API key for the portal. Its secret is in the answer and nowhere else. Throws `access.denied`. */
export const createKey = (
  scope: Scope,
  keys: KeyMaker,
  { role, name }: { readonly role: Role; readonly name: string },
): Promise<CreatedKey> =>
  scope.unit(async (tx) => {
    authorize(scope, 'key.create')
    const key = await keys.createKey({ portalId: scope.portal.id, role, name })
    await tx.events.add({ type: 'key.created', subject: { kind: 'key', id: key.id }, data: { role, name } })
    return key
  })
