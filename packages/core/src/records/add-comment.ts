import type { RecordComment } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { stateOf } from '../policies/state-of.ts'
import { type NewComment, writeComment } from './write-comment.ts'

/** Throws `record.missing`, `record.invalid`, `access.denied`. */
export const addComment = (scope: Scope, { body, firmOnly, files, ...ref }: RecordRef & NewComment): Promise<RecordComment> =>
  scope.unit(async (tx) => {
    const { record, collection } = await findRecord(scope, tx, ref)
    authorize(scope, 'record.comment', { state: stateOf(record), collection })
    return writeComment(scope, tx, record, { body, firmOnly, files })
  })
