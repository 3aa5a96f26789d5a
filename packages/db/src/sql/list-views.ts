import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq, getColumns } from 'drizzle-orm'
import type { ListViewStore } from '../stores/list-view-store.ts'
import type { Context } from './context.ts'

export const createListViewStores = ({ database, tables: { listViews } }: Context): ((portalId: PortalId) => ListViewStore) => {
  const { portalId: _, ...columns } = getColumns(listViews)
  return (portalId) => {
    const inPortal = eq(listViews.portalId, portalId)
    return {
      insert: async (view) => {
        await database.insert(listViews).values({ ...view, portalId })
      },
      of: (collection) =>
        database
          .select(columns)
          .from(listViews)
          .where(and(inPortal, eq(listViews.collection, collection)))
          .orderBy(asc(listViews.name), asc(listViews.id)),
      rename: async (id, name) => {
        await database
          .update(listViews)
          .set({ name })
          .where(and(inPortal, eq(listViews.id, id)))
      },
      drop: async (id) => {
        await database.delete(listViews).where(and(inPortal, eq(listViews.id, id)))
      },
      dropOwn: async (userId) => {
        await database.delete(listViews).where(and(inPortal, eq(listViews.userId, userId), eq(listViews.shared, 'own')))
      },
    }
  }
}
