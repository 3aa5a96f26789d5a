import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { Broadcast, BroadcastStore } from '../stores/broadcast-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

export const createBroadcastStore = ({ database, tables: { broadcasts, broadcastTargets: targets } }: Context): BroadcastStore => {
  const newest: ListOrder<Broadcast> = {
    name: 'broadcasts',
    direction: 'descending',
    column: broadcasts.sentAt,
    holds: 'time',
    tie: broadcasts.id,
    key: ({ sentAt, id }) => ({ value: sentAt, tie: id }),
  }
  return {
    insert: async (broadcast, portalIds) => {
      await database.insert(broadcasts).values(broadcast)
      for (const some of chunks(portalIds))
        await database.insert(targets).values(some.map((portalId) => ({ broadcastId: broadcast.id, portalId })))
    },
    get: async (id) => (await database.select().from(broadcasts).where(eq(broadcasts.id, id)))[0] ?? null,
    list: ({ sentBy, ...query }) =>
      readList(newest, query, ({ after, orderBy, limit }) =>
        database
          .select()
          .from(broadcasts)
          .where(and(sentBy ? eq(broadcasts.sentBy, sentBy) : undefined, after))
          .orderBy(...orderBy)
          .limit(limit),
      ),
    targets: (id) =>
      database
        .select({ portalId: targets.portalId, recordId: targets.recordId, refused: targets.refused })
        .from(targets)
        .where(eq(targets.broadcastId, id))
        .orderBy(asc(targets.portalId)),
    settle: async (id, { portalId, recordId, refused }) => {
      const settled = await database
        .update(targets)
        .set({ recordId, refused })
        .where(and(eq(targets.broadcastId, id), eq(targets.portalId, portalId), isNull(targets.recordId), isNull(targets.refused)))
        .returning({ portalId: targets.portalId })
      return settled.length > 0
    },
  }
}
