import type { RecordComment } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type CommentOfRecord, ownComment } from './own-comment.ts'

/**
 * Takes one's own comment back: its place, its writer and its time stay, its words in its history for the writer's own side. Throws what
 * `ownComment` does.
 */
export const removeRecordComment = (scope: Scope, ref: CommentOfRecord): Promise<RecordComment> =>
  scope.unit(async (tx) => {
    const { record, comment } = await ownComment(scope, tx, ref)
    const now = scope.now()
    await tx.events.add({
      type: 'record.comment-removed',
      subject: { kind: 'record', id: record.id },
      collection: record.collection,
      data: { number: record.number, comment: comment.id, ...(comment.firmOnly ? { firmOnly: true } : {}) },
    })
    const former = [...comment.former, { body: comment.body, until: now.toISOString() }]
    return tx.records.updateComment(comment.id, { body: '', former, mentions: [], removedAt: now })
  })
