import { commentIdSchema, longest, type PortalRecord, type RecordComment, sideOf } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { recordErrors } from './record-errors.ts'
import { isEmpty } from './record-values.ts'
import { mentionsIn } from './mentions-in.ts'
import { attachedFiles } from './attached-files.ts'
import { watchByItself } from './watch-record.ts'

export interface NewComment {
  readonly body: string
  /** It stays within the firm (社内限り): only the firm's people may say so. */
  readonly firmOnly?: boolean | undefined
  /** Versions of files of the drive that go with it, as of which they stay. */
  readonly files?: readonly string[] | undefined
}

/** Adds a comment within a unit of work. Throws `record.invalid`. */
export const writeComment = async (
  scope: Scope,
  tx: ScopedUnit,
  record: PortalRecord,
  { body, firmOnly = false, files = [] }: NewComment,
): Promise<RecordComment> => {
  const side = sideOf(scope.role)
  checkBody(body)
  const attached = await attachedFiles(scope, tx, files)
  if (firmOnly && side !== 'firm')
    throw recordErrors.invalid([{ path: 'firmOnly', message: 'Only the firm’s people write for the firm only.' }])
  const comment: RecordComment = {
    id: commentIdSchema.parse(scope.engine.newId()),
    portalId: scope.portal.id,
    recordId: record.id,
    body,
    firmOnly,
    mentions: mentionsIn(body, await tx.all.portals.members(scope.portal.id), firmOnly ? 'firm' : null),
    files: attached,
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
    data: { number: record.number, comment: comment.id, mentions: comment.mentions, ...(firmOnly ? { firmOnly } : {}) },
  })
  await watchByItself(scope, tx, record)
  return comment
}

/** Throws `record.invalid` with the limit. */
export const checkBody = (body: string): void => {
  if (isEmpty(body)) throw recordErrors.invalid([{ path: 'body', message: 'It is empty.' }])
  if (body.length > longest.comment)
    throw recordErrors.invalid([
      {
        path: 'body',
        message: `It is longer than ${longest.comment} characters.`,
        words: { ja: `コメントは${longest.comment}文字以内にしてください。`, en: `A comment has at most ${longest.comment} characters.` },
      },
    ])
}
