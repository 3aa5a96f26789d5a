import { type PortalId, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { sketchPage } from './sketch-page.ts'

/** How many pages are looked for at once. */
const atOnce = 50

/** Sketches the pages that were shown before sketches were kept, each by itself. Answers how many; stops between some of them. */
export const sketchPages = async (engine: Engine, stop?: AbortSignal): Promise<number> => {
  let sketched = 0
  for (const { id } of await allPortals(engine, systemActor)) sketched += await sketchAll(engine, id, stop)
  return sketched
}

const sketchAll = async (engine: Engine, portalId: PortalId, stop: AbortSignal | undefined): Promise<number> => {
  if (stop?.aborted) return 0
  const some = await sketchSome(engine, portalId)
  return some < atOnce ? some : some + (await sketchAll(engine, portalId, stop))
}

const sketchSome = async ({ store }: Engine, portalId: PortalId): Promise<number> => {
  const ids = await store.read.in(portalId).pages.unsketched(atOnce)
  for (const id of ids)
    await store.unit(async (tx) => {
      const { pages } = tx.in(portalId)
      const body = await pages.body(id)
      if (body) await pages.putSketch(sketchPage(body))
    }, derived)
  return ids.length
}

/** It follows from the page, and whatever is lost is made again. */
const derived = { lasts: false }
