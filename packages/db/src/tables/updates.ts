import type { PageId, PortalId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PageTables } from './pages.ts'

/** The append-only log of live documents. */
export const defineUpdateTables = (kit: Kit, { pages }: PageTables) => {
  const portalId = () => kit.text('portal_id').$type<PortalId>().notNull()
  const pageId = () => kit.text('page_id').$type<PageId>().notNull()

  // One row a page: bumping it gives out the next numbers without gaps, since a rollback takes them back.
  const updateHeads = kit.table(
    'page_update_heads',
    { portalId: portalId(), pageId: pageId().primaryKey(), seq: kit.int('seq').notNull() },
    (t) => [
      kit.foreignKey({ name: 'page_update_heads_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )
  const updates = kit.table(
    'page_updates',
    {
      portalId: portalId(),
      pageId: pageId(),
      seq: kit.int('seq').notNull(),
      actorId: kit.text('actor_id').notNull(),
      data: kit.bytes('data').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.pageId, t.seq] }),
      kit.foreignKey({ name: 'page_updates_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )
  const snapshots = kit.table(
    'page_snapshots',
    {
      portalId: portalId(),
      pageId: pageId(),
      seq: kit.int('seq').notNull(),
      state: kit.bytes('state').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.pageId, t.seq] }),
      kit.foreignKey({ name: 'page_snapshots_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )
  const clients = kit.table(
    'page_clients',
    {
      portalId: portalId(),
      pageId: pageId(),
      clientId: kit.int('client_id').notNull(),
      actorId: kit.text('actor_id').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.pageId, t.clientId] }),
      kit.foreignKey({ name: 'page_clients_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )
  return { updateHeads, updates, snapshots, clients }
}
