import type { List, ListQuery, RecordChange } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { readableNames } from './readable-names.ts'

/** Every change there ever was of what the role may read, oldest first unless told. Throws `record.missing`. */
export const recordHistory = async (
  scope: Scope,
  { limit, cursor, newestFirst, ...ref }: RecordRef & ListQuery & { readonly newestFirst?: boolean | undefined },
): Promise<List<RecordChange>> => {
  const { record, collection } = await findRecord(scope, scope.read, ref)
  return scope.read.records.changes(record.id, { limit, cursor, newestFirst, of: readableNames(collection, scope.role) })
}
