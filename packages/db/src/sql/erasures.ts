import { eq } from 'drizzle-orm'
import type { ErasureStore } from '../stores/erasure-store.ts'
import type { Context } from './context.ts'

export const createErasureStore = ({ database, tables: { driveErasures } }: Context): ErasureStore => ({
  get: async (portalId) => (await database.select().from(driveErasures).where(eq(driveErasures.portalId, portalId)))[0] ?? null,
  put: async ({ portalId, ...erasure }) => {
    await database
      .insert(driveErasures)
      .values({ portalId, ...erasure })
      .onConflictDoUpdate({ target: driveErasures.portalId, set: erasure })
  },
  remove: async (portalId) => {
    await database.delete(driveErasures).where(eq(driveErasures.portalId, portalId))
  },
})
