import { setImmediate as breathe } from 'node:timers/promises'
import type { PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { type BodyDraft, draftBody } from './draft-body.ts'
import { derived, keepBody } from './keep-body.ts'

/** `materializePage` for pages that are typed on at the same time: what is asked in one turn is shown in one unit. Throws what that does. */
export type ShowPage = (portalId: PortalId, pageId: PageId) => Promise<void>

interface Asked {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export const createPageShows = (engine: Engine): ShowPage => {
  let asked: Asked[] = []

  const showAsked = async (): Promise<void> => {
    const together = asked
    asked = []
    const drafts: (readonly [Asked, BodyDraft])[] = []
    for (const [number, one] of together.entries()) {
      // Whoever types comes between any two.
      if (number > 0) await breathe()
      const draft = await draftOf(one).catch(one.reject)
      if (draft) drafts.push([one, draft])
    }
    await keep(drafts)
  }

  /** Null where nothing is to be kept with the others: the page says nothing new, or is long, and then shown by itself. */
  const draftOf = async (one: Asked): Promise<BodyDraft | null> => {
    const { portalId, pageId } = one
    const { pages, updates } = engine.store.read.in(portalId)
    if (((await pages.bodySeq(pageId)) ?? -1) >= (await updates.head(pageId))) {
      one.resolve()
      return null
    }
    const log = await updates.load(pageId)
    const draft = draftBody(engine, portalId, pageId, log)
    if (!engine.logs.isLong(log)) return draft
    draft.then((long) => keep([[one, long]]), one.reject)
    return null
  }

  const keep = async (drafts: readonly (readonly [Asked, BodyDraft])[]): Promise<void> => {
    if (drafts.length === 0) return
    try {
      const gone = await engine.store.unit(async () => {
        const missing = new Set<Asked>()
        for (const [one, draft] of drafts) if ((await draft.scope.unit((tx) => keepBody(tx, draft))) === 'gone') missing.add(one)
        return missing
      }, derived)
      for (const [one] of drafts) if (gone.has(one)) one.reject(pageErrors.missing(one.pageId))
      for (const [one] of drafts) one.resolve()
    } catch (error) {
      for (const [one] of drafts) one.reject(error)
    }
  }

  return (portalId, pageId) =>
    new Promise((resolve, reject) => {
      asked.push({ portalId, pageId, resolve, reject })
      if (asked.length === 1) queueMicrotask(() => void showAsked())
    })
}
