import type {
  CommentId,
  FieldValue,
  FieldValues,
  FileVersionId,
  FormerWords,
  PlannedValues,
  PortalId,
  RecordId,
  Side,
} from '@tsuzuri/model'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** Rows of all collections, their numbers, history and comments, and who follows them. */
export const defineRecordTables = (kit: Kit, { portals }: PortalTables) => {
  const liveIndex = (name: string) => ({
    on: (...columns: Parameters<ReturnType<Kit['index']>['on']>) =>
      kit
        .index(name)
        .on(...columns)
        .where(sql`trashed_at is null`),
  })
  const records = kit.table(
    'records',
    {
      id: kit.text('id').$type<RecordId>().primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      collection: kit.text('collection').notNull(),
      number: kit.int('number'),
      title: kit.text('title').notNull(),
      state: kit.text('state').notNull(),
      ball: kit.text('ball').$type<Side>(),
      ballSince: kit.time('ball_since'),
      assignee: kit.text('assignee'),
      startsAt: kit.time('starts_at'),
      dueAt: kit.time('due_at'),
      fields: kit.json<FieldValues>('fields').notNull(),
      version: kit.int('version').notNull(),
      createdBy: kit.text('created_by').notNull(),
      createdByName: kit.text('created_by_name').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      trashedAt: kit.time('trashed_at'),
      /** The record's time, as its collection says; the time of writing where that is empty. */
      whenAt: kit.time('when_at').notNull(),
      /** The record it is a part of: what its field `parent` says. */
      parentId: kit.text('parent_id').$type<RecordId>(),
      titleFolded: kit.text('title_folded').notNull(),
      textFolded: kit.text('text_folded').notNull(),
    },
    (t) => [
      kit.uniqueIndex('records_in_portal').on(t.portalId, t.id),
      kit.uniqueIndex('records_number').on(t.portalId, t.collection, t.number),
      // Each order lists come in, with what they are narrowed to beside it: whatever is left out on the way is not looked up. SQLite needs
      // to see `trashed_at` in them even so.
      liveIndex('records_live_created').on(t.portalId, t.collection, t.createdAt, t.id, t.state, t.assignee, t.ball, t.trashedAt),
      liveIndex('records_live_updated').on(t.portalId, t.collection, t.updatedAt, t.id, t.state, t.assignee, t.ball, t.trashedAt),
      liveIndex('records_live_when').on(t.portalId, t.collection, t.whenAt, t.id, t.state, t.assignee, t.ball, t.trashedAt),
      liveIndex('records_live_number').on(t.portalId, t.collection, t.number, t.id, t.state, t.assignee, t.ball, t.trashedAt),
      liveIndex('records_live_title').on(t.portalId, t.collection, t.title, t.id, t.state, t.assignee, t.ball, t.trashedAt),
      // As lists sort: what is due first, then what never is.
      liveIndex('records_live_due').on(
        t.portalId,
        t.collection,
        sql`(due_at is null)`,
        t.dueAt,
        t.id,
        t.state,
        t.assignee,
        t.ball,
        t.trashedAt,
      ),
      // By which a list sees whether what it is narrowed to is little.
      liveIndex('records_live_state').on(t.portalId, t.collection, t.state, t.id, t.whenAt, t.ball, t.trashedAt),
      liveIndex('records_live_assignee').on(t.portalId, t.collection, t.assignee, t.state, t.id, t.whenAt, t.ball, t.trashedAt),
      kit
        .index('records_trashed')
        .on(t.portalId, t.collection, t.updatedAt, t.id)
        .where(sql`trashed_at is not null`),
      // All that the desk counts and chooses by.
      kit
        .index('records_turns')
        .on(t.portalId, t.ball, t.collection, t.state, t.assignee, t.dueAt, t.id, t.trashedAt)
        .where(sql`ball is not null and trashed_at is null`),
      kit
        .index('records_parts')
        .on(t.portalId, t.parentId)
        .where(sql`parent_id is not null`),
    ],
  )

  const recordCounters = kit.table(
    'record_counters',
    {
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      collection: kit.text('collection').notNull(),
      last: kit.int('last').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.portalId, t.collection] })],
  )

  const recordChanges = kit.table(
    'record_changes',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      recordId: kit.text('record_id').$type<RecordId>().notNull(),
      version: kit.int('version').notNull(),
      field: kit.text('field').notNull(),
      before: kit.json<FieldValue>('before'),
      after: kit.json<FieldValue>('after'),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.recordId, t.version, t.field] }),
      kit.foreignKey({ name: 'record_changes_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )

  const comments = kit.table(
    'record_comments',
    {
      id: kit.text('id').$type<CommentId>().primaryKey(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      recordId: kit.text('record_id').$type<RecordId>().notNull(),
      body: kit.text('body').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      side: kit.text('side').$type<Side>().notNull(),
      at: kit.time('at').notNull(),
      firmOnly: kit.bool('firm_only').notNull().default(false),
      mentions: kit.json<readonly string[]>('mentions').notNull().default([]),
      files: kit.json<readonly FileVersionId[]>('files').notNull().default([]),
      former: kit.json<readonly FormerWords[]>('former').notNull().default([]),
      editedAt: kit.time('edited_at'),
      removedAt: kit.time('removed_at'),
    },
    (t) => [
      kit.index('record_comments_at').on(t.recordId, t.at, t.id),
      // Few have files: what holds a file is looked for among those alone.
      kit
        .index('record_comments_files')
        .on(t.portalId, t.at)
        .where(sql`cast(files as text) <> '[]'`),
      kit.foreignKey({ name: 'record_comments_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )

  const recordWatchers = kit.table(
    'record_watchers',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      recordId: kit.text('record_id').$type<RecordId>().notNull(),
      userId: kit.text('user_id').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.recordId, t.userId] }),
      kit.index('record_watchers_of').on(t.portalId, t.userId),
      kit.foreignKey({ name: 'record_watchers_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )

  // What followed from a plan, as the plan had it: what people have made of it since is seen against this.
  const plannedRecords = kit.table(
    'planned_records',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      plan: kit.text('plan').notNull(),
      key: kit.text('key').notNull(),
      recordId: kit.text('record_id').$type<RecordId>().notNull(),
      lastDay: kit.text('last_day').notNull(),
      planned: kit.json<PlannedValues>('planned').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.plan, t.key] }),
      kit.index('planned_records_day').on(t.plan, t.portalId, t.lastDay),
      kit.foreignKey({ name: 'planned_records_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )

  const freezes = kit.table(
    'record_freezes',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      recordId: kit.text('record_id').$type<RecordId>().primaryKey(),
      hash: kit.text('hash').notNull(),
      content: kit.text('content').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.foreignKey({ name: 'record_freezes_record', columns: [t.portalId, t.recordId], foreignColumns: [records.portalId, records.id] }),
    ],
  )

  return { records, recordCounters, recordChanges, comments, recordWatchers, plannedRecords, freezes }
}

export type RecordTables = ReturnType<typeof defineRecordTables>
