import type { PageComment, PageThread, PortalId } from '@tsuzuri/model'
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { CommentStore } from '../stores/comment-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { storeErrors } from './store-errors.ts'

export const createCommentStores = ({ database, tables: { threads, pageComments } }: Context): ((portalId: PortalId) => CommentStore) => {
  const oldest: ListOrder<PageThread> = {
    name: 'page-threads',
    direction: 'ascending',
    column: threads.createdAt,
    holds: 'time',
    tie: threads.id,
    key: (thread) => ({ value: thread.createdAt, tie: thread.id }),
  }
  return (portalId) => {
    const isThread = (id: PageThread['id']) => and(eq(threads.portalId, portalId), eq(threads.id, id))
    const isComment = (id: PageComment['id']) => and(eq(pageComments.portalId, portalId), eq(pageComments.id, id))
    return {
      addThread: async (thread) => {
        await database.insert(threads).values({ ...thread, portalId })
      },
      thread: async (id) => (await database.select().from(threads).where(isThread(id)))[0] ?? null,
      threads: (pageId, { state, ...query }) =>
        readList(oldest, query, ({ after, orderBy, limit }) =>
          database
            .select()
            .from(threads)
            .where(
              and(
                eq(threads.portalId, portalId),
                eq(threads.pageId, pageId),
                state && (state === 'open' ? isNull(threads.resolvedAt) : isNotNull(threads.resolvedAt)),
                after,
              ),
            )
            .orderBy(...orderBy)
            .limit(limit),
        ),
      updateThread: async (id, patch) => {
        const [thread] = await database.update(threads).set(patch).where(isThread(id)).returning()
        if (!thread) throw storeErrors.missing('thread', id)
        return thread
      },
      add: async (comment) => {
        await database.insert(pageComments).values({ ...comment, portalId })
      },
      get: async (id) => (await database.select().from(pageComments).where(isComment(id)))[0] ?? null,
      ofThreads: async (ids) => {
        const found: PageComment[] = []
        for (const some of chunks(ids)) {
          const comments = database
            .select()
            .from(pageComments)
            .where(and(eq(pageComments.portalId, portalId), inArray(pageComments.threadId, some)))
            .orderBy(asc(pageComments.at), asc(pageComments.id))
          found.push(...(await comments))
        }
        return found
      },
      update: async (id, patch) => {
        const [comment] = await database.update(pageComments).set(patch).where(isComment(id)).returning()
        if (!comment) throw storeErrors.missing('comment', id)
        return comment
      },
      latest: async (pageId, most) => {
        const rows = await database
          .select({
            id: pageComments.id,
            threadId: pageComments.threadId,
            actorName: pageComments.actorName,
            body: pageComments.body,
            resolvedAt: threads.resolvedAt,
          })
          .from(pageComments)
          .innerJoin(threads, and(eq(threads.portalId, pageComments.portalId), eq(threads.id, pageComments.threadId)))
          .where(and(eq(threads.portalId, portalId), eq(threads.pageId, pageId), isNull(pageComments.removedAt)))
          .orderBy(desc(pageComments.at), desc(pageComments.id))
          .limit(most)
        return rows.map(({ resolvedAt, ...comment }) => ({ ...comment, resolved: resolvedAt !== null }))
      },
    }
  }
}
