import type { FieldValues, FrozenBy, PageId, PortalId, RevisionAuthor, RevisionId, RevisionKind } from '@tsuzuri/model'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.ts'
import type { PortalTables } from './portals.ts'

/** Pages, what they say, where they were, and what they said. */
export const definePageTables = (kit: Kit, { portals }: PortalTables) => {
  const pages = kit.table(
    'pages',
    {
      id: kit.text('id').$type<PageId>().primaryKey(),
      portalId: kit
        .text('portal_id')
        .$type<PortalId>()
        .notNull()
        .references(() => portals.id),
      parentId: kit.text('parent_id').$type<PageId>(),
      slug: kit.text('slug').notNull(),
      path: kit.text('path').notNull(),
      title: kit.text('title').notNull(),
      type: kit.text('type').notNull(),
      position: kit.real('position').notNull(),
      fields: kit.json<FieldValues>('fields').notNull(),
      version: kit.int('version').notNull(),
      headSeq: kit.int('head_seq').notNull(),
      epoch: kit.int('epoch').notNull().default(1),
      createdBy: kit.text('created_by').notNull(),
      updatedBy: kit.text('updated_by').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      trashedAt: kit.time('trashed_at'),
      publishedNumber: kit.int('published_number'),
      publishedSeq: kit.int('published_seq'),
      publishedAt: kit.time('published_at'),
      publishedFields: kit.json<FieldValues>('published_fields'),
      frozenBy: kit.json<FrozenBy>('frozen_by'),
    },
    (t) => [
      // What foreign keys of a page's rows point at, so that the database itself keeps them in the page's portal.
      kit.uniqueIndex('pages_in_portal').on(t.portalId, t.id),
      kit
        .uniqueIndex('pages_live_path')
        .on(t.portalId, t.path)
        .where(sql`${t.trashedAt} is null`),
      kit.index('pages_siblings').on(t.portalId, t.parentId, t.position),
      kit.index('pages_trash').on(t.portalId, t.trashedAt),
      kit.foreignKey({ name: 'pages_parent', columns: [t.portalId, t.parentId], foreignColumns: [t.portalId, t.id] }),
    ],
  )

  const redirects = kit.table(
    'page_redirects',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      path: kit.text('path').notNull(),
      pageId: kit.text('page_id').$type<PageId>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.portalId, t.path] }),
      kit.foreignKey({ name: 'page_redirects_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  const bodies = kit.table(
    'page_bodies',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().primaryKey(),
      seq: kit.int('seq').notNull(),
      content: kit.json<unknown>('content'),
      fields: kit.json<FieldValues>('fields').notNull(),
      markdown: kit.text('markdown').notNull(),
      text: kit.text('text').notNull(),
    },
    (t) => [kit.foreignKey({ name: 'page_bodies_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] })],
  )

  // Apart from the bodies, so that those of all pages are read without reading what they say.
  const sketches = kit.table(
    'page_sketches',
    {
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().primaryKey(),
      seq: kit.int('seq').notNull(),
      size: kit.int('size').notNull(),
      signature: kit.bytes('signature').notNull(),
      links: kit.json<readonly string[]>('links').notNull(),
    },
    (t) => [
      kit.index('page_sketches_portal').on(t.portalId, t.pageId),
      kit.foreignKey({ name: 'page_sketches_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  const revisions = kit.table(
    'revisions',
    {
      id: kit.text('id').$type<RevisionId>().primaryKey(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().notNull(),
      number: kit.int('number').notNull(),
      kind: kit.text('kind').$type<RevisionKind>().notNull(),
      title: kit.text('title').notNull(),
      message: kit.text('message').notNull(),
      fields: kit.json<FieldValues>('fields').notNull(),
      markdown: kit.text('markdown').notNull(),
      authors: kit.json<readonly RevisionAuthor[]>('authors').notNull(),
      seq: kit.int('seq').notNull(),
      createdAt: kit.time('created_at').notNull(),
      state: kit.bytes('state').notNull(),
      type: kit.text('type'),
      name: kit.text('name'),
      reach: kit.bytes('reach'),
    },
    (t) => [
      kit.uniqueIndex('revisions_number').on(t.pageId, t.number),
      kit.foreignKey({ name: 'revisions_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  return { pages, redirects, bodies, sketches, revisions }
}

export type PageTables = ReturnType<typeof definePageTables>
