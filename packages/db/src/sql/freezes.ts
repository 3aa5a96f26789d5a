import type { PortalId } from '@tsuzuri/model'
import { and, eq } from 'drizzle-orm'
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
  })
