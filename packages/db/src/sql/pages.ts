import type { Page, PageId, PortalId } from '@tsuzuri/model'
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { PageStore } from '../stores/page-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { createPageMoves } from './page-moves.ts'
import { orderTree } from './order-tree.ts'
import { prepare } from './prepare.ts'
import { storeErrors } from './store-errors.ts'

export const createPageStores = (context: Context): ((portalId: PortalId) => PageStore) => {
  const { database, tables } = context
  const { pages, redirects, bodies, sketches } = tables
  const inPortal = eq(pages.portalId, sql.placeholder('portalId'))
  const byId = prepare(
    database
      .select()
      .from(pages)
      .where(and(eq(pages.id, sql.placeholder('id')), inPortal)),
    'pages_get',
  )
  const byPath = prepare(
    database
      .select()
      .from(pages)
      .where(and(inPortal, eq(pages.path, sql.placeholder('path')), isNull(pages.trashedAt))),
    'pages_by_path',
  )
  const live = prepare(
    database
      .select()
      .from(pages)
      .where(and(inPortal, isNull(pages.trashedAt)))
      .orderBy(asc(pages.position), asc(pages.slug)),
    'pages_live',
  )
  const bodyOf = prepare(
    database
      .select()
      .from(bodies)
      .where(and(eq(bodies.pageId, sql.placeholder('id')), eq(bodies.portalId, sql.placeholder('portalId')))),
    'pages_body',
  )
  const bodySeqOf = prepare(
    database
      .select({ seq: bodies.seq })
      .from(bodies)
      .where(and(eq(bodies.pageId, sql.placeholder('id')), eq(bodies.portalId, sql.placeholder('portalId')))),
    'pages_body_seq',
  )
  const sketched = prepare(
    database
      .select()
      .from(sketches)
      .where(eq(sketches.portalId, sql.placeholder('portalId'))),
    'pages_sketches',
  )
  const lastTrashed: ListOrder<Page> = {
    name: 'pages-trashed',
    direction: 'descending',
    column: pages.trashedAt,
    holds: 'time',
    tie: pages.id,
    key: (page) => ({ value: page.trashedAt, tie: page.id }),
  }
  const movesIn = createPageMoves(context)

  return (portalId) => {
    const moves = movesIn(portalId)
    const get = async (id: PageId): Promise<Page | null> => (await byId.execute({ portalId, id }))[0] ?? null
    return {
      insert: async (page) => {
        await database.insert(pages).values({ ...page, portalId })
        if (!page.trashedAt) await moves.freePaths([page.path])
      },
      get,
      byPath: async (path) => (await byPath.execute({ portalId, path }))[0] ?? null,
      redirect: async (path) => {
        const where = and(eq(redirects.portalId, portalId), eq(redirects.path, path))
        return (await database.select({ pageId: redirects.pageId }).from(redirects).where(where))[0]?.pageId ?? null
      },
      tree: async () => orderTree(await live.execute({ portalId })),
      trashed: (query) =>
        readList(lastTrashed, query, ({ after, orderBy, limit }) =>
          database
            .select()
            .from(pages)
            .where(and(eq(pages.portalId, portalId), isNotNull(pages.trashedAt), after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      update: async (id, patch) => {
        const [page] = await database
          .update(pages)
          .set({ ...patch, portalId })
          .where(and(eq(pages.id, id), eq(pages.portalId, portalId)))
          .returning()
        if (!page) throw storeErrors.missing('page', id)
        return page
      },
      repath: moves.repath,
      trash: moves.trash,
      untrash: async (id, actorId, at) => {
        const page = await get(id)
        return page?.trashedAt ? moves.untrash(id, page.trashedAt, actorId, at) : []
      },
      body: async (id) => {
        const [row] = await bodyOf.execute({ portalId, id })
        if (!row) return null
        const { portalId: _, ...body } = row
        return body
      },
      bodySeq: async (id) => (await bodySeqOf.execute({ portalId, id }))[0]?.seq ?? null,
      putBody: async (body) => {
        const { pageId: _, ...said } = body
        await database
          .insert(bodies)
          .values({ ...body, portalId })
          .onConflictDoUpdate({ target: bodies.pageId, set: said, setWhere: eq(bodies.portalId, portalId) })
      },
      sketches: async () => (await sketched.execute({ portalId })).map(({ portalId: _, ...sketch }) => sketch),
      putSketch: async (sketch) => {
        const { pageId: _, ...told } = sketch
        await database
          .insert(sketches)
          .values({ ...sketch, portalId })
          .onConflictDoUpdate({ target: sketches.pageId, set: told, setWhere: eq(sketches.portalId, portalId) })
      },
      unsketched: async (limit) => {
        const rows = await database
          .select({ id: bodies.pageId })
          .from(bodies)
          .leftJoin(sketches, eq(sketches.pageId, bodies.pageId))
          .where(and(eq(bodies.portalId, portalId), isNull(sketches.pageId)))
          .limit(limit)
        return rows.map(({ id }) => id)
      },
      redirected: async (paths) => {
        const found: { readonly path: string; readonly pageId: PageId }[] = []
        for (const some of chunks(paths)) {
          const where = and(eq(redirects.portalId, portalId), inArray(redirects.path, some))
          found.push(...(await database.select({ path: redirects.path, pageId: redirects.pageId }).from(redirects).where(where)))
        }
        return found
      },
    }
  }
}
