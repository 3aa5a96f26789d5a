import type { FieldValue, PortalId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** What people have of lists of rows: files they come in by, and views under a name. */
export const defineRecordListTables = (kit: Kit, { portals }: PortalTables) => {
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

  return { listViews, recordImports }
}
