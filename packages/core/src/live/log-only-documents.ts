import type { LoadedLog } from '@tsuzuri/db'
import { applyWatched, isRefused, type Losses, noLosses } from '@tsuzuri/document'
import type { ApplyOutcome, Engine, LiveDocuments, Meeting } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { openDocument, seqOf } from './open-document.ts'

/**
 * Live documents without sockets: what is applied goes to the log, and nobody is there to be told. Within a unit it belongs to
 * it, as the demo is told in one. `apply` throws `page.missing` when the page is gone or in the trash.
 */
export const logOnlyDocuments = ({ store, now, views }: Pick<Engine, 'store' | 'now' | 'views'>): LiveDocuments => ({
  apply: async (portalId, pageId, actorId, data, meeting) => {
    const outcome = await store.unit(async (tx): Promise<ApplyOutcome> => {
      const { pages, updates } = tx.in(portalId)
      const page = await pages.get(pageId)
      if (!page || page.trashedAt) throw pageErrors.missing(pageId)
      const { losses, changes } = meeting ? met(await updates.load(pageId), data, meeting) : { losses: noLosses, changes: true }
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
