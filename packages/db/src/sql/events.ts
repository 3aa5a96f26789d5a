import type { DomainEvent } from '@tsuzuri/model'
import { and, asc, desc, eq, gt, lt, max, sql } from 'drizzle-orm'
import type { EventStore } from '../stores/event-store.ts'
import type { Tables } from '../tables/tables.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

export const createEventStore = ({ database, driver, firstSeq, tables: { events, projections } }: Context): EventStore => ({
  add: async (event) => {
    const [row] = await database
      .insert(events)
      .values({
        // Safe since one unit runs at a time, in all processes; so the numbers rise in the order of commits, too.
        seq: sql`(select case when max(${events.seq}) >= ${firstSeq} then max(${events.seq}) + 1 else ${firstSeq} end from ${events})`,
        ...toRow(event),
      })
      .returning({ seq: events.seq })
    const added = { ...event, seq: row?.seq ?? 0 }
    driver.currentUnit()?.events.push(added)
    return added
  },
  addAll: async (added) => {
    const [last] = await database.select({ seq: max(events.seq) }).from(events)
    // Nobody else adds one meanwhile, for the same reason.
    const first = Math.max((last?.seq ?? 0) + 1, firstSeq)
    const numbered = added.map((event, index) => ({ ...event, seq: first + index }))
    for (const some of chunks(numbered)) await database.insert(events).values(some.map((event) => ({ seq: event.seq, ...toRow(event) })))
    driver.currentUnit()?.events.push(...numbered)
    return numbered
  },
  after: async (seq, limit, portalId) => {
    const mine = portalId && eq(events.portalId, portalId)
    const rows = await database
      .select()
      .from(events)
      .where(and(mine, gt(events.seq, seq)))
      .orderBy(asc(events.seq))
      .limit(limit)
    return rows.map(toEvent)
  },
  before: async (seq, limit, portalId) => {
    const rows = await database
      .select()
      .from(events)
      .where(and(eq(events.portalId, portalId), seq === null ? undefined : lt(events.seq, seq)))
      .orderBy(desc(events.seq))
      .limit(limit)
    return rows.map(toEvent)
  },
  head: async (portalId) => {
    const [row] = await database
      .select({ seq: events.seq })
      .from(events)
      .where(portalId && eq(events.portalId, portalId))
      .orderBy(desc(events.seq))
      .limit(1)
    return row?.seq ?? 0
  },
  cursor: async (projection) => {
    const [row] = await database.select({ seq: projections.seq }).from(projections).where(eq(projections.name, projection))
    return row?.seq ?? 0
  },
  advance: async (projection, seq) => {
    await database
      .insert(projections)
      .values({ name: projection, seq })
      .onConflictDoUpdate({ target: projections.name, set: { seq }, setWhere: lt(projections.seq, seq) })
  },
})

const toRow = (event: Omit<DomainEvent, 'seq'>) => ({
  id: event.id,
  portalId: event.portalId,
  type: event.type,
  subjectKind: event.subject.kind,
  subjectId: event.subject.id,
  collection: event.collection,
  actorKind: event.actor.kind,
  actorId: event.actor.id,
  actorName: event.actor.name,
  data: event.data,
  at: event.at,
})

const toEvent = (row: Tables['events']['$inferSelect']): DomainEvent => ({
  seq: row.seq,
  id: row.id,
  portalId: row.portalId,
  type: row.type,
  subject: { kind: row.subjectKind, id: row.subjectId },
  collection: row.collection,
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  data: row.data,
  at: row.at,
})
