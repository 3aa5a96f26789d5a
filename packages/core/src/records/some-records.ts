import { type PortalRecord, recordIdSchema } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { shownRecord } from './shown-record.ts'

/** The live records of a collection that have one of these ids, in no order. Throws `collection.missing`, `access.denied`. */
export const someRecords = async (scope: Scope, name: string, ids: readonly string[]): Promise<readonly PortalRecord[]> => {
  const collection = collectionOf(scope, name)
  authorize(scope, 'record.read', { state: 'live', collection })
  const known = ids.flatMap((id) => recordIdSchema.safeParse(id).data ?? [])
  const found = await scope.read.records.some(collection.name, { ids: known, numbers: [] })
  return found.filter(({ trashedAt }) => !trashedAt).map((record) => shownRecord(scope.role, collection, record))
}
