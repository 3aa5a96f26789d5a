import type { PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'

export interface NewUpdate {
  readonly actorId: string
  /** A Yjs update, V1. */
  readonly data: Uint8Array
}

/**
 * Appends updates to a page's log in order and answers the seq of the last; they are durable then. `claims` binds the Yjs client
 * ids written under for the first time in the same commit. Throws `page.missing` when the page is gone or in the trash, and
 * `page.client-taken` when such an id belongs to somebody else: nothing is appended. Waits for its turn with the units, so it
 * must not be called within one (`log.inside`).
 */
export const appendUpdates = async (
  { store, now, views }: Pick<Engine, 'store' | 'now' | 'views'>,
  portalId: PortalId,
  pageId: PageId,
  updates: readonly NewUpdate[],
  claims: ReadonlyMap<number, string> = new Map(),
): Promise<number> => {
  const at = now()
  const outcome = await store.log.append({ portalId, pageId, claims, updates: updates.map((update) => ({ ...update, at })) })
  if (outcome.kind === 'missing') throw pageErrors.missing(pageId)
  if (outcome.kind === 'taken') throw pageErrors['client-taken'](outcome.clientIds)
  views.sources.written(portalId)
  return outcome.seq
}
