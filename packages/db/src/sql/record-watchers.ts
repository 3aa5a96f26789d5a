import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq } from 'drizzle-orm'
import type { RecordStore } from '../stores/record-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

/** Who follows records. */
export const createRecordWatchers =
  ({
    database,
    tables: { recordWatchers },
  }: Context): ((portalId: PortalId) => Pick<RecordStore, 'watch' | 'watchAll' | 'unwatch' | 'watchers'>) =>
  (portalId) => ({
    watch: async (recordId, userIds, at) => {
      if (userIds.length === 0) return
      await database
        .insert(recordWatchers)
        .values(userIds.map((userId) => ({ portalId, recordId, userId, at })))
        .onConflictDoNothing()
    },
    watchAll: async (rows, at) => {
      for (const some of chunks(rows))
        await database
          .insert(recordWatchers)
          .values(some.map(({ id, userId }) => ({ portalId, recordId: id, userId, at })))
          .onConflictDoNothing()
    },
    unwatch: async (recordId, userId) => {
      await database
        .delete(recordWatchers)
        .where(and(eq(recordWatchers.portalId, portalId), eq(recordWatchers.recordId, recordId), eq(recordWatchers.userId, userId)))
    },
    watchers: async (recordId) => {
      const rows = await database
        .select({ userId: recordWatchers.userId })
        .from(recordWatchers)
        .where(and(eq(recordWatchers.portalId, portalId), eq(recordWatchers.recordId, recordId)))
        .orderBy(asc(recordWatchers.at), asc(recordWatchers.userId))
      return rows.map(({ userId }) => userId)
    },
  })
