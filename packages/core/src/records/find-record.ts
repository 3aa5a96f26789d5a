import type { PortalStores } from '@tsuzuri/db'
import { type PortalRecord, recordIdSchema } from '@tsuzuri/model'
import { type CollectionDefinition, inMode } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { mayKnowRecord } from './may-know-record.ts'
import { recordErrors } from './record-errors.ts'

/** Names one record: by id, or by its number together with the collection. */
export interface RecordRef {
  readonly record: string
  readonly collection?: string | undefined
}

export interface FoundRecord {
  readonly record: PortalRecord
  readonly collection: CollectionDefinition
}

/**
 * The record and its collection. Throws `collection.missing`, `record.missing`; the same to whoever may not read it, and for
 * a trashed one to whoever could not restore it.
 */
export const findRecord = async (scope: Scope, stores: PortalStores, ref: RecordRef): Promise<FoundRecord> => {
  if (ref.collection !== undefined) collectionOf(scope, ref.collection)
  const record = await lookUp(stores, ref)
  if (!record || (ref.collection !== undefined && record.collection !== ref.collection)) throw recordErrors.missing(ref.record)
  const collection = scope.engine.registry.collections.get(record.collection)
  if (!collection || !mayKnowRecord(scope.role, record, collection)) throw recordErrors.missing(ref.record)
  return { record, collection: inMode(collection, scope.portal.mode) }
}

const lookUp = (stores: PortalStores, { record, collection }: RecordRef): Promise<PortalRecord | null> => {
  const id = recordIdSchema.safeParse(record)
  if (id.success) return stores.records.get(id.data)
  return collection !== undefined && /^[1-9]\d{0,8}$/.test(record)
    ? stores.records.byNumber(collection, Number(record))
    : Promise.resolve(null)
}
