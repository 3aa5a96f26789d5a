import type { EventType, FieldValue, PortalId, SubjectKind } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'

/** The stream of events, how far each projection has read it, and answers kept for repeated requests. */
export const defineEventTables = (kit: Kit) => {
  const events = kit.table(
    'events',
    {
      seq: kit.int('seq').primaryKey(),
      id: kit.text('id').notNull(),
      portalId: kit.text('portal_id').$type<PortalId>(),
      type: kit.text('type').$type<EventType>().notNull(),
      subjectKind: kit.text('subject_kind').$type<SubjectKind>().notNull(),
      subjectId: kit.text('subject_id').notNull(),
      collection: kit.text('collection'),
      actorKind: kit.text('actor_kind').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      data: kit.json<Readonly<Record<string, FieldValue>>>('data').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.uniqueIndex('events_id').on(t.id), kit.index('events_portal').on(t.portalId, t.seq)],
  )

  const projections = kit.table('projections', { name: kit.text('name').primaryKey(), seq: kit.int('seq').notNull() })

  const idempotency = kit.table(
    'idempotency_keys',
    {
      actorId: kit.text('actor_id').notNull(),
      key: kit.text('key').notNull(),
      requestHash: kit.text('request_hash').notNull(),
      status: kit.int('status').notNull(),
      body: kit.text('body').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.actorId, t.key] }), kit.index('idempotency_keys_at').on(t.at)],
  )

  return { events, projections, idempotency }
}
