import type { PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'

export interface NewUpdate {
  readonly actorId: string
  /** A Yjs update, V1. */
  readonly data: Uint8Array
}

/**
 * Appends updates to a page's log in order and answers the seq of the last; they are durable then. Throws
 * `page.missing` when the page is gone or in the trash: nothing is appended.
 */
export const appendUpdates = async (
  { store, now, views }: Pick<Engine, 'store' | 'now' | 'views'>,
  portalId: PortalId,
  pageId: PageId,
  updates: readonly NewUpdate[],
): Promise<number> => {
  const seq = await store.unit(async (tx) => {
    const { pages, updates: log } = tx.in(portalId)
    const page = await pages.get(pageId)
    if (!page || page.trashedAt) throw pageErrors.missing(pageId)
    const at = now()
    return log.append(
      pageId,
      updates.map((update) => ({ ...update, at })),
    )
  })
  views.sources.written(portalId)
  return seq
}
