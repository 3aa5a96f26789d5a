import type { PageId, PortalId } from '@tsuzuri/model'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PageStore } from '../stores/page-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

export interface PageMoves extends Pick<PageStore, 'repath' | 'trash'> {
  /** Brings back the page and what is below it, as far as it was trashed at that instant. */
  untrash(id: PageId, trashedAt: Date, actorId: string, at: Date): Promise<readonly PageId[]>
  /** Takes away the redirects that stand on paths now in use. */
  freePaths(paths: readonly string[]): Promise<void>
}

interface Moved {
  readonly id: PageId
  readonly path: string
}

/** Changes that take a page's descendants along. */
export const createPageMoves =
  ({ database, tables: { pages, redirects } }: Context) =>
  (portalId: PortalId): PageMoves => {
    const inPortal = eq(pages.portalId, portalId)

    const withDescendants = (id: PageId): SQL => sql`${pages.id} in (
      with recursive family(id) as (
        select p.id from pages p where p.portal_id = ${portalId} and p.id = ${id}
        union select c.id from pages c join family on c.parent_id = family.id where c.portal_id = ${portalId}
      ) select id from family)`

    const freePaths = async (paths: readonly string[]): Promise<void> => {
      for (const some of chunks(paths))
        await database.delete(redirects).where(and(eq(redirects.portalId, portalId), inArray(redirects.path, some)))
    }

    return {
      freePaths,
      repath: async (id, from, to) => {
        if (from === to) return
        const before = await database
          .select({ id: pages.id, path: pages.path })
          .from(pages)
          .where(and(inPortal, isNull(pages.trashedAt), withDescendants(id)))
        await database
          .update(pages)
          .set({ path: sql`${to} || substr(${pages.path}, length(cast(${from} as text)) + 1)` })
          .where(and(inPortal, withDescendants(id)))
        await freePaths(before.map(({ path }) => to + path.slice(from.length)))
        for (const some of chunks(before)) {
          await database
            .insert(redirects)
            .values(some.map((page) => ({ portalId, path: page.path, pageId: page.id })))
            .onConflictDoUpdate({ target: [redirects.portalId, redirects.path], set: { pageId: sql`excluded.page_id` } })
        }
      },
      trash: async (id, at, actorId) => {
        const trashed = await database
          .update(pages)
          .set({ trashedAt: at, updatedAt: at, updatedBy: actorId, version: sql`${pages.version} + 1` })
          .where(and(inPortal, isNull(pages.trashedAt), withDescendants(id)))
          .returning({ id: pages.id, path: pages.path })
        return inOrder(trashed)
      },
      untrash: async (id, trashedAt, actorId, at) => {
        const restored = await database
          .update(pages)
          .set({ trashedAt: null, updatedAt: at, updatedBy: actorId, version: sql`${pages.version} + 1` })
          .where(and(inPortal, eq(pages.trashedAt, trashedAt), withDescendants(id)))
          .returning({ id: pages.id, path: pages.path })
        await freePaths(restored.map(({ path }) => path))
        return inOrder(restored)
      },
    }
  }

/** A parent's path is shorter than its children's and begins them, so it sorts first. */
const inOrder = (moved: readonly Moved[]): readonly PageId[] =>
  moved.toSorted((one, other) => (one.path < other.path ? -1 : 1)).map(({ id }) => id)
