import type { Engine, LiveDocuments } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'

/**
 * Live documents without sockets: what is applied goes to the log, and nobody is there to be told. Within a unit it belongs to
 * it, as the demo is told in one. `apply` throws `page.missing` when the page is gone or in the trash.
 */
export const logOnlyDocuments = ({ store, now, views }: Pick<Engine, 'store' | 'now' | 'views'>): LiveDocuments => ({
  apply: async (portalId, pageId, actorId, data) => {
    const seq = await store.unit(async (tx) => {
      const { pages, updates } = tx.in(portalId)
      const page = await pages.get(pageId)
      if (!page || page.trashedAt) throw pageErrors.missing(pageId)
      return updates.append(pageId, [{ actorId, data, at: now() }])
    })
    views.sources.written(portalId)
    return seq
  },
  close: () => {},
  recheck: () => {},
})
