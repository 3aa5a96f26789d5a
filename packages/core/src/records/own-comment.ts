import { commentIdSchema, type PortalRecord, type RecordComment, sideOf } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { recordErrors } from './record-errors.ts'

export interface CommentOfRecord extends RecordRef {
  readonly comment: string
}

/** For so long a comment is changed by whoever wrote it, in milliseconds: after that others have answered it. */
const oneDay = 86_400_000
/** How often one comment is written anew. */
const mostFormer = 20

/**
 * One's own comment, to write anew or take back. Throws `record.missing`, `access.denied`, `record.comment-missing`,
 * `record.comment-not-own`, `record.comment-removed`, `record.comment-kept`.
 */
export const ownComment = async (
  scope: Scope,
  tx: ScopedUnit,
  { comment: id, ...ref }: CommentOfRecord,
): Promise<{ readonly record: PortalRecord; readonly comment: RecordComment }> => {
  const { record, collection } = await findRecord(scope, tx, ref)
  authorize(scope, 'record.comment', { state: stateOf(record), collection })
  const parsed = commentIdSchema.safeParse(id)
  const comment = parsed.success ? await tx.records.comment(parsed.data) : null
  if (!comment || comment.recordId !== record.id || (comment.firmOnly && sideOf(scope.role) !== 'firm'))
    throw recordErrors['comment-missing'](id)
  if (comment.actorId !== scope.actor.id) throw recordErrors['comment-not-own']()
  if (comment.removedAt) throw recordErrors['comment-removed']()
  if (scope.now().getTime() - comment.at.getTime() > oneDay || comment.former.length >= mostFormer) throw recordErrors['comment-kept']()
  return { record, comment }
}
