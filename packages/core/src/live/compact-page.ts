import type { PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { keptUpdates } from './kept-updates.ts'
import { seqOf } from './open-document.ts'

/**
 * Merges a page's log into one state that covers exactly the last update, drops what has been kept long enough, and answers the seq. The state is opened again
 * and compared before anything relies on it. Throws `page.log-broken`, `page.not-read`; the log stays as it was then.
 */
export const compactPage = async (
  { store, now, logs }: Pick<Engine, 'store' | 'now' | 'logs'>,
  portalId: PortalId,
  pageId: PageId,
): Promise<number> => {
  // Before the unit, which holds all other writers up: what the log says up to its last update never changes.
  const log = await store.read.in(portalId).updates.load(pageId)
  const seq = seqOf(log)
  const state = log.tail.length === 0 ? log.snapshot : await logs.merge(log)
  if (!state && log.tail.length > 0) throw pageErrors['log-broken'](pageId)
  if (!state) return seq
  const { since, newest } = keptUpdates(now())
  await store.unit(async (tx) => {
    const { revisions, updates } = tx.in(portalId)
    // Who wrote what no version has yet can be told from the single updates alone.
    const counted = (await revisions.latestHead(pageId))?.seq ?? 0
    await updates.compact(pageId, seq, state, { since, newest: { ...newest, counted } })
  })
  return seq
}
