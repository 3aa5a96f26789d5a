import { randomUUID } from 'node:crypto'
import { type PortalId, type PortalRecord, recordIdSchema } from '@tsuzuri/model'

const createdAt = new Date('2026-04-03T01:00:00.789Z')

/** An open record of the collection `requests`, like any other but for what the test says. */
export function aRecord(portalId: PortalId, said: Partial<PortalRecord> = {}): PortalRecord {
  return {
    id: recordIdSchema.parse(randomUUID()),
    portalId,
    collection: 'requests',
    number: null,
    title: '4月の給与計算',
    state: 'open',
    ball: 'firm',
    ballSince: createdAt,
    assignee: null,
    startsAt: null,
    dueAt: null,
    fields: {},
    version: 1,
    createdBy: 'suzuki',
    createdByName: '鈴木',
    createdAt,
    updatedAt: createdAt,
    trashedAt: null,
    ...said,
  }
}
