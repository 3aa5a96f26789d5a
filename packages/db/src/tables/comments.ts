import type { CommentId, PageId, PassageAnchor, PortalId, Side } from '@tsuzuri/model'
import type { Kit } from '../kit/kit.ts'
import type { PageTables } from './pages.ts'

/** What is said of pages, in threads. */
export const defineCommentTables = (kit: Kit, { pages }: PageTables) => {
  const threads = kit.table(
    'page_threads',
    {
      id: kit.text('id').$type<CommentId>().primaryKey(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      pageId: kit.text('page_id').$type<PageId>().notNull(),
      anchor: kit.json<PassageAnchor>('anchor'),
      version: kit.int('version').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      resolvedAt: kit.time('resolved_at'),
      resolvedBy: kit.text('resolved_by'),
      resolvedByName: kit.text('resolved_by_name'),
    },
    (t) => [
      // What foreign keys of a thread's comments point at, so that the database itself keeps them in the thread's portal.
      kit.uniqueIndex('page_threads_in_portal').on(t.portalId, t.id),
      kit.index('page_threads_created').on(t.pageId, t.createdAt, t.id),
      kit.foreignKey({ name: 'page_threads_page', columns: [t.portalId, t.pageId], foreignColumns: [pages.portalId, pages.id] }),
    ],
  )

  const pageComments = kit.table(
    'page_comments',
    {
      id: kit.text('id').$type<CommentId>().primaryKey(),
      portalId: kit.text('portal_id').$type<PortalId>().notNull(),
      threadId: kit.text('thread_id').$type<CommentId>().notNull(),
      body: kit.text('body').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      side: kit.text('side').$type<Side>().notNull(),
      at: kit.time('at').notNull(),
      version: kit.int('version').notNull(),
      editedAt: kit.time('edited_at'),
      removedAt: kit.time('removed_at'),
    },
    (t) => [
      kit.index('page_comments_at').on(t.threadId, t.at, t.id),
      kit.foreignKey({ name: 'page_comments_thread', columns: [t.portalId, t.threadId], foreignColumns: [threads.portalId, threads.id] }),
    ],
  )

  return { threads, pageComments }
}
