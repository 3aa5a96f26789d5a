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
      kit.index('records_created').on(t.portalId, t.collection, t.createdAt, t.id),
      kit.index('records_updated').on(t.portalId, t.collection, t.updatedAt, t.id),
      kit.index('records_when').on(t.portalId, t.collection, t.whenAt, t.id),
      // As lists sort: what is due first, then what never is.
      kit.index('records_due_first').on(t.portalId, t.collection, sql`(due_at is null)`, t.dueAt, t.id),
      kit
        .index('records_waiting')
        .on(t.portalId, t.dueAt)
        .where(sql`ball is not null and trashed_at is null`),
      kit.index('records_title').on(t.portalId, t.collection, t.title, t.id),
      kit.index('records_state').on(t.portalId, t.collection, t.state, t.id),
      kit.index('records_assignee').on(t.portalId, t.assignee),
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

  // Files of rows that were looked through, and what came of them. Their contents are kept for an hour.
  const recordImports = kit.table(
    'record_imports',
    {
      id: kit.text('id').primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      collection: kit.text('collection').notNull(),
      name: kit.text('name').notNull(),
      sha256: kit.text('sha256').notNull(),
      report: kit.json<FieldValue>('report').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
      takenAt: kit.time('taken_at'),
    },
    (t) => [
      kit.index('record_imports_by').on(t.portalId, t.collection, t.actorId, t.at, t.id),
      kit.index('record_imports_content').on(t.portalId, t.collection, t.sha256),
    ],
  )

  // What lists are narrowed to and sorted by, under a name: somebody's own, or for all of the firm or of the portal.
  const listViews = kit.table(
    'list_views',
    {
      id: kit.text('id').primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      collection: kit.text('collection').notNull(),
      name: kit.text('name').notNull(),
      shared: kit.text('shared').$type<'own' | 'firm' | 'portal'>().notNull(),
      userId: kit.text('user_id').notNull(),
      choice: kit.json<Readonly<Record<string, string>>>('choice').notNull(),
      savedAt: kit.time('saved_at').notNull(),
    },
    (t) => [kit.index('list_views_of').on(t.portalId, t.collection)],
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

  return { records, listViews, recordImports, recordCounters, recordChanges, comments, recordWatchers, plannedRecords, freezes }
}

export type RecordTables = ReturnType<typeof defineRecordTables>
