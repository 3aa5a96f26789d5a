import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq } from 'drizzle-orm'
import type { RecordStore } from '../stores/record-store.ts'
import type { Context } from './context.ts'

/** Who follows records. */
export const createRecordWatchers =
  ({ database, tables: { recordWatchers } }: Context): ((portalId: PortalId) => Pick<RecordStore, 'watch' | 'unwatch' | 'watchers'>) =>
  (portalId) => ({
    watch: async (recordId, userIds, at) => {
      if (userIds.length === 0) return
      await database
        .insert(recordWatchers)
        .values(userIds.map((userId) => ({ portalId, recordId, userId, at })))
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
