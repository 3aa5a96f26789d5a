import type { PortalId, RecordChange, RecordComment } from '@tsuzuri/model'
import { and, eq, getColumns, gt, gte, inArray, or, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { RecordStore } from '../stores/record-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { storeErrors } from './store-errors.ts'

type Histories = Pick<RecordStore, 'addChanges' | 'changes' | 'addComment' | 'comment' | 'commentsHolding' | 'updateComment' | 'comments'>

/** What was done to records and said about them. */
export const createRecordHistories = ({ database, tables: { recordChanges, comments } }: Context): ((portalId: PortalId) => Histories) => {
  const { portalId: _, ...changeColumns } = getColumns(recordChanges)
  const changeOrder = (newestFirst: boolean): ListOrder<RecordChange> => ({
    name: newestFirst ? 'record-changes-newest' : 'record-changes',
    direction: newestFirst ? 'descending' : 'ascending',
    column: recordChanges.version,
    holds: 'number',
    tie: recordChanges.field,
    key: (change) => ({ value: change.version, tie: change.field }),
  })
  const commentOrder = (newestFirst: boolean): ListOrder<RecordComment> => ({
    name: newestFirst ? 'record-comments-newest' : 'record-comments',
    direction: newestFirst ? 'descending' : 'ascending',
    column: comments.at,
    holds: 'time',
    tie: comments.id,
    key: (comment) => ({ value: comment.at, tie: comment.id }),
  })

  return (portalId) => ({
    addChanges: async (changes) => {
      for (const some of chunks(changes)) await database.insert(recordChanges).values(some.map((change) => ({ ...change, portalId })))
    },
    changes: (id, { of, since, newestFirst = false, ...query }) =>
      readList(changeOrder(newestFirst), query, ({ after, orderBy, limit }) =>
        database
          .select(changeColumns)
          .from(recordChanges)
          .where(
            and(
              eq(recordChanges.portalId, portalId),
              eq(recordChanges.recordId, id),
              of && inArray(recordChanges.field, [...of]),
              since === undefined ? undefined : gt(recordChanges.version, since),
              after,
            ),
          )
          .orderBy(...orderBy)
          .limit(limit),
      ),
    addComment: async (comment) => {
      await database.insert(comments).values({ ...comment, portalId })
    },
    comment: async (id) => {
      const [row] = await database
        .select()
        .from(comments)
        .where(and(eq(comments.portalId, portalId), eq(comments.id, id)))
      return row ?? null
    },
    commentsHolding: async (versions, since) => {
      const files = sql`cast(${comments.files} as text)`
      const found: RecordComment[] = []
      for (const some of chunks(versions)) {
        const named = or(...some.map((id) => sql`${files} like ${`%"${id}"%`}`))
        const where = and(eq(comments.portalId, portalId), sql`${files} <> '[]'`, gte(comments.at, since), named)
        found.push(...(await database.select().from(comments).where(where)))
      }
      return found
    },
    updateComment: async (id, patch) => {
      const [row] = await database
        .update(comments)
        .set({ ...patch, portalId })
        .where(and(eq(comments.portalId, portalId), eq(comments.id, id)))
        .returning()
      if (!row) throw storeErrors.missing('comment', id)
      return row
    },
    comments: (id, { shared, newestFirst = false, ...query }) =>
      readList(commentOrder(newestFirst), query, ({ after, orderBy, limit }) =>
        database
          .select()
          .from(comments)
          .where(and(eq(comments.portalId, portalId), eq(comments.recordId, id), shared ? eq(comments.firmOnly, false) : undefined, after))
          .orderBy(...orderBy)
          .limit(limit),
      ),
  })
}
