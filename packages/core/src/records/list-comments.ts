import { type List, type ListQuery, type RecordComment, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { shownComment } from './shown-comment.ts'

/** Oldest first, unless told. Throws `record.missing`. */
export const listComments = async (
  scope: Scope,
  { limit, cursor, newestFirst, ...ref }: RecordRef & ListQuery & { readonly newestFirst?: boolean | undefined },
): Promise<List<RecordComment>> => {
  const { record } = await findRecord(scope, scope.read, ref)
  const shared = sideOf(scope.role) === 'client'
  const { items, next } = await scope.read.records.comments(record.id, { limit, cursor, newestFirst, shared })
  return { items: items.map((comment) => shownComment(scope.role, comment)), next }
}
