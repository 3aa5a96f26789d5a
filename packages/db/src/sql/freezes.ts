import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { FreezeStore } from '../stores/freeze-store.ts'
import type { Context } from './context.ts'

export const createFreezeStores =
  ({ database, tables: { freezes } }: Context): ((portalId: PortalId) => FreezeStore) =>
  (portalId) => ({
    add: async (freeze) => {
      await database.insert(freezes).values({ ...freeze, portalId })
    },
    of: async (recordId) => {
      const where = and(eq(freezes.portalId, portalId), eq(freezes.recordId, recordId))
      return (await database.select().from(freezes).where(where))[0] ?? null
    },
    after: (recordId, limit) => {
      const where = and(eq(freezes.portalId, portalId), recordId === null ? undefined : gt(freezes.recordId, recordId))
      return database.select().from(freezes).where(where).orderBy(asc(freezes.recordId)).limit(limit)
    },
  })
