import type { AttestationKind, PageId, PortalId } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PageTables } from './pages.ts'

/** Which revisions of pages clients were given to read, and who said of them that they are right, or read. */
export const definePublicationTables = (kit: Kit, { pages }: PageTables) => {
  const publications = kit.table(
    'page_publications',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().notNull(),
      turn: kit.int('turn').notNull(),
      number: kit.int('number').notNull(),
      material: kit.bool('material').notNull(),
      message: kit.text('message').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.pageId, t.turn] }),
      kit.index('page_publications_portal').on(t.portalId, t.pageId),
      kit.foreignKey({ name: 'page_publications_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  const attestations = kit.table(
    'page_attestations',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().notNull(),
      kind: kit.text('kind').$type<AttestationKind>().notNull(),
      turn: kit.int('turn').notNull(),
      number: kit.int('number').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      note: kit.text('note').notNull(),
      at: kit.time('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.pageId, t.kind, t.turn, t.actorId] }),
      kit.index('page_attestations_portal').on(t.portalId, t.kind, t.pageId),
      kit.foreignKey({ name: 'page_attestations_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  return { publications, attestations }
}
