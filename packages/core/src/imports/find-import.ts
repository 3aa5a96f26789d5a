import type { PortalStores, RecordImport } from '@tsuzuri/db'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'
import { importErrors } from './import-errors.ts'

/** Names an import of a collection. */
export interface ImportRef {
  readonly collection: string
  readonly id: string
}

/** One's own import: a report says what stood in the file, which is nobody else's to read. Throws `collection.missing`, `import.missing`. */
export const findImport = async (scope: Scope, stores: PortalStores, { collection, id }: ImportRef): Promise<RecordImport> => {
  collectionOf(scope, collection)
  const found = await stores.imports.get(id)
  if (!found || found.collection !== collection || found.actorId !== scope.actor.id) throw importErrors.missing(id)
  return found
}
