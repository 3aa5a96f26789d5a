import { randomUUID } from 'node:crypto'
import { commentIdSchema, type PortalId, type RecordComment, type RecordId } from '@tsuzuri/model'

/** What somebody of the client said of a record, but for what the test says. */
export function aRecordComment(portalId: PortalId, recordId: RecordId, said: Partial<RecordComment> = {}): RecordComment {
  return {
    id: commentIdSchema.parse(randomUUID()),
    portalId,
    recordId,
    body: '確認しました',
    firmOnly: false,
    mentions: [],
    files: [],
    former: [],
    actorId: 'tanaka',
    actorName: '田中',
    side: 'client',
    at: new Date('2026-04-03T02:00:00.789Z'),
    editedAt: null,
    removedAt: null,
    ...said,
  }
}
