import type { SeenShelf } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'

export interface AskedShelf {
  readonly kind?: SeenShelf['kind'] | undefined
  /** Of records. */
  readonly collection?: string | undefined
}

/** What the role may read, of what is asked for; of everything when nothing is. */
export const shelvesOf = ({ engine, role }: Pick<Scope, 'engine' | 'role'>, { kind, collection }: AskedShelf): readonly SeenShelf[] => {
  const all: readonly SeenShelf[] = [
    ...(decide('page.read', role) === 'allowed' ? [{ kind: 'page', collection: null } as const] : []),
    ...(decide('file.read', role) === 'allowed' ? [{ kind: 'file', collection: null } as const] : []),
    ...[...engine.registry.collections.values()]
      .filter((one) => mayReadRecords(role, one))
      .map(({ name }) => ({ kind: 'record', collection: name }) as const),
  ]
  return all.filter((shelf) => (kind ?? shelf.kind) === shelf.kind && (collection ?? shelf.collection) === shelf.collection)
}
