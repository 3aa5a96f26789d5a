import { commentIdSchema, longest, type PortalRecord, type RecordComment, sideOf } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { recordErrors } from './record-errors.ts'
import { isEmpty } from './record-values.ts'

/** Adds a comment within a unit of work. Throws `record.invalid`. */
export const writeComment = async (scope: Scope, tx: ScopedUnit, record: PortalRecord, body: string): Promise<RecordComment> => {
  if (isEmpty(body)) throw recordErrors.invalid([{ path: 'body', message: 'It is empty.' }])
  if (body.length > longest.comment)
    throw recordErrors.invalid([{ path: 'body', message: `It is longer than ${longest.comment} characters.` }])
  const comment: RecordComment = {
    id: commentIdSchema.parse(scope.engine.newId()),
    portalId: scope.portal.id,
    recordId: record.id,
    body,
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    side: sideOf(scope.role),
    at: scope.now(),
  }
  await tx.records.addComment(comment)
  await tx.events.add({
    type: 'record.commented',
    subject: { kind: 'record', id: record.id },
    collection: record.collection,
    data: { number: record.number, comment: comment.id },
  })
  return comment
}
