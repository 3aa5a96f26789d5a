import { commentIdSchema, longest, type PortalRecord, type RecordComment, sideOf } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { recordErrors } from './record-errors.ts'
import { isEmpty } from './record-values.ts'

export interface NewComment {
  readonly body: string
  /** It stays within the firm (社内限り): only the firm's people may say so. */
  readonly firmOnly?: boolean | undefined
}

/** Adds a comment within a unit of work. Throws `record.invalid`. */
export const writeComment = async (
  scope: Scope,
  tx: ScopedUnit,
  record: PortalRecord,
  { body, firmOnly = false }: NewComment,
): Promise<RecordComment> => {
  const side = sideOf(scope.role)
  if (isEmpty(body)) throw recordErrors.invalid([{ path: 'body', message: 'It is empty.' }])
  if (body.length > longest.comment)
    throw recordErrors.invalid([{ path: 'body', message: `It is longer than ${longest.comment} characters.` }])
  if (firmOnly && side !== 'firm')
    throw recordErrors.invalid([{ path: 'firmOnly', message: 'Only the firm’s people write for the firm only.' }])
  const comment: RecordComment = {
    id: commentIdSchema.parse(scope.engine.newId()),
    portalId: scope.portal.id,
    recordId: record.id,
    body,
    firmOnly,
    mentions: [],
    files: [],
    former: [],
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    side,
    at: scope.now(),
    editedAt: null,
    removedAt: null,
  }
  await tx.records.addComment(comment)
  await tx.events.add({
    type: 'record.commented',
    subject: { kind: 'record', id: record.id },
    collection: record.collection,
    data: { number: record.number, comment: comment.id, ...(firmOnly ? { firmOnly } : {}) },
  })
  return comment
}
