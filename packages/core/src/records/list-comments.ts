import { type List, type ListQuery, type RecordComment, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'

/** Oldest first. Throws `record.missing`. */
export const listComments = async (scope: Scope, { limit, cursor, ...ref }: RecordRef & ListQuery): Promise<List<RecordComment>> => {
  const { record } = await findRecord(scope, scope.read, ref)
  return scope.read.records.comments(record.id, { limit, cursor, shared: sideOf(scope.role) === 'client' })
}
