import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { FolderStore } from '../stores/folder-store.ts'
import { below } from './below.ts'
import type { Context } from './context.ts'
import { parentOf, placeAndAbove } from './places-above.ts'
import { movedPath } from './moved-path.ts'

export const createFolderStores = ({ database, tables: { folders } }: Context): ((portalId: PortalId) => FolderStore) => {
  const byPath: ListOrder<{ readonly folder: string }> = {
    name: 'folders',
    direction: 'ascending',
    column: folders.path,
    holds: 'text',
    tie: folders.path,
    key: ({ folder }) => ({ value: folder, tie: folder }),
  }
  return (portalId) => {
    const inPortal = eq(folders.portalId, portalId)
    return {
      make: async (path, madeAt) => {
        await database
          .insert(folders)
          .values(placeAndAbove(path).map((place) => ({ portalId, path: place, parent: parentOf(place), madeAt })))
          .onConflictDoNothing()
      },
      madeAt: async (path) => {
        const [found] = await database
          .select({ madeAt: folders.madeAt })
          .from(folders)
          .where(and(inPortal, eq(folders.path, path)))
        return found?.madeAt ?? null
      },
      within: (path) =>
        database
          .select({ path: folders.path, madeAt: folders.madeAt })
          .from(folders)
          .where(and(inPortal, eq(folders.parent, path)))
          .orderBy(asc(folders.path)),
      list: (query) =>
        readList(byPath, query, ({ after, orderBy, limit }) =>
          database
            .select({ folder: folders.path })
            .from(folders)
            .where(and(inPortal, after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      below: async (path) => {
        const found = await database
          .select({ path: folders.path })
          .from(folders)
          .where(and(inPortal, below(folders.path, path)))
          .orderBy(asc(folders.path))
        return found.map((folder) => folder.path)
      },
      move: async (from, to) => {
        await database
          .update(folders)
          .set({
            path: movedPath(folders.path, from, to),
            parent: sql`case when ${folders.path} = ${from} then ${parentOf(to)} else ${movedPath(folders.parent, from, to)} end`,
          })
          .where(and(inPortal, below(folders.path, from)))
      },
      remove: async (path) => {
        await database.delete(folders).where(and(inPortal, below(folders.path, path)))
      },
    }
  }
}
