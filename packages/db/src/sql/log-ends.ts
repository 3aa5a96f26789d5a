import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { LogStore } from '../stores/log-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'

/** Where the logs of many pages end, in one look at all of them. */
export const createLogEnds = ({ database, tables: { updateHeads, pages } }: Context): Pick<LogStore, 'heads' | 'unshown'> => ({
  heads: async (places) => {
    const heads = new Map<string, number>()
    const portals = new Map(places.map(({ portalId, pageId }) => [pageId, portalId]))
    for (const some of chunks([...portals.keys()])) {
      const rows = await database.select().from(updateHeads).where(inArray(updateHeads.pageId, some))
      for (const { portalId, pageId, seq } of rows) if (portals.get(pageId) === portalId) heads.set(pageId, seq)
    }
    return heads
  },
  unshown: async () =>
    database
      .select({ portalId: pages.portalId, pageId: pages.id })
      .from(updateHeads)
      .innerJoin(pages, and(eq(pages.portalId, updateHeads.portalId), eq(pages.id, updateHeads.pageId)))
      .where(and(gt(updateHeads.seq, pages.headSeq), isNull(pages.trashedAt))),
})
