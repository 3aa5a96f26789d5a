import { type Portal, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { materializePage } from './materialize-page.ts'

/**
 * Shows readers and search what was typed and saved before the process ended without having shown it. To be called at
 * start. Answers how many pages it was. A page that cannot be shown is reported and passed over: it keeps no other from being read.
 */
export const catchUpPages = async (engine: Engine, report: (error: unknown) => void): Promise<number> => {
  let caughtUp = 0
  for (const portal of await allPortals(engine, systemActor)) caughtUp += await catchUpPortal(engine, portal, report)
  return caughtUp
}

const catchUpPortal = async (engine: Engine, { id }: Portal, report: (error: unknown) => void): Promise<number> => {
  const { pages, updates } = engine.store.read.in(id)
  let caughtUp = 0
  for (const page of await pages.tree()) {
    if ((await updates.head(page.id)) <= page.headSeq) continue
    try {
      await materializePage(engine, id, page.id)
      caughtUp += 1
    } catch (error) {
      report(error)
    }
  }
  return caughtUp
}
