import { and, asc, eq } from 'drizzle-orm'
import type { SavedSearchStore } from '../stores/saved-search-store.ts'
import type { Context } from './context.ts'

export const createSavedSearchStore = ({ database, tables: { savedSearches } }: Context): SavedSearchStore => ({
  insert: async (search) => {
    await database.insert(savedSearches).values(search)
  },
  of: (userId) => database.select().from(savedSearches).where(eq(savedSearches.userId, userId)).orderBy(asc(savedSearches.name)),
  rename: async (userId, id, name) => {
    const renamed = await database
      .update(savedSearches)
      .set({ name })
      .where(and(eq(savedSearches.userId, userId), eq(savedSearches.id, id)))
      .returning()
    return renamed[0] ?? null
  },
  drop: async (userId, id) => {
    const dropped = await database
      .delete(savedSearches)
      .where(and(eq(savedSearches.userId, userId), eq(savedSearches.id, id)))
      .returning({ id: savedSearches.id })
    return dropped.length > 0
  },
  dropIn: async (portalId, userId) => {
    await database.delete(savedSearches).where(and(eq(savedSearches.userId, userId), eq(savedSearches.portalId, portalId)))
  },
})
