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
export const appendUpdates = (
  { store, now }: Pick<Engine, 'store' | 'now'>, portalId: PortalId, pageId: PageId, updates: readonly NewUpdate[],
): Promise<number> =>
  store.unit(async (tx) => {
    const { pages, updates: log } = tx.in(portalId)
    const page = await pages.get(pageId)
    if (!page || page.trashedAt) throw pageErrors.missing(pageId)
    const at = now()
    return log.append(pageId, updates.map((update) => ({ ...update, at })))
  })
