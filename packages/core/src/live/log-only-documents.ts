import type { LoadedLog } from '@tsuzuri/db'
import { applyWatched, isRefused, type Losses, noLosses } from '@tsuzuri/document'
import * as Y from 'yjs'
import type { ApplyOutcome, Engine, LiveDocuments, Meeting } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { largestState } from './largest-state.ts'
import { liveErrors } from './live-errors.ts'
import { openDocument, seqOf } from './open-document.ts'
import { shortens } from './shortens.ts'

/**
 * Live documents without sockets: what is applied goes to the log, and nobody is there to be told. Within a unit it belongs to
 * it, as the demo is told in one. `apply` throws `page.missing` when the page is gone or in the trash, and `collab.full`.
 */
export const logOnlyDocuments = ({ store, now, views }: Pick<Engine, 'store' | 'now' | 'views'>): LiveDocuments => ({
  apply: async (portalId, pageId, actorId, data, meeting) => {
    const outcome = await store.unit(async (tx): Promise<ApplyOutcome> => {
      const { pages, updates } = tx.in(portalId)
      const page = await pages.get(pageId)
      if (!page || page.trashedAt) throw pageErrors.missing(pageId)
      const log = await updates.load(pageId)
      if (isTooMuch(log, data)) throw liveErrors.full()
      const { losses, changes } = meeting ? met(log, data, meeting) : { losses: noLosses, changes: true }
      const applied = !meeting || !isRefused(losses, meeting.refuse)
      const seq = applied && changes ? await updates.append(pageId, [{ actorId, data, at: now() }]) : await updates.head(pageId)
      return { applied, seq, losses }
    })
    views.sources.written(portalId)
    return outcome
  },
  close: () => {},
  recheck: () => {},
})

/** What the update does behind the log. */
const met = (log: LoadedLog, data: Uint8Array, { base }: Meeting): { readonly losses: Losses; readonly changes: boolean } => {
  if (seqOf(log) === base.seq) return { losses: noLosses, changes: true }
  const doc = openDocument(log)
  let changes = false
  doc.on('update', () => (changes = true))
  return { losses: applyWatched(doc, data, base.clocks), changes }
}

/** What a room refuses as well: more for a page that is full. */
const isTooMuch = (log: LoadedLog, data: Uint8Array): boolean => {
  // Never too small: what changes make of each other is found out when it matters.
  const most = log.tail.reduce((sum, update) => sum + update.data.byteLength, log.snapshot?.byteLength ?? 0)
  if (most <= largestState || Y.parseUpdateMeta(data).to.size === 0) return false
  const doc = openDocument(log)
  return Y.encodeStateAsUpdate(doc).byteLength > largestState && !shortens(doc, data)
}
