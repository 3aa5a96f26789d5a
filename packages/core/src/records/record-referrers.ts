import type { List, ListQuery } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { type Referrer, referrersOf } from './referrers-of.ts'

/** The rows that point to a row. Throws `record.missing`. */
export const recordReferrers = async (scope: Scope, { record, collection, ...query }: RecordRef & ListQuery): Promise<List<Referrer>> => {
  const found = await findRecord(scope, scope.read, { record, collection })
  return referrersOf(scope, { ...query, id: found.record.id, kind: 'record', since: found.record.createdAt })
}
