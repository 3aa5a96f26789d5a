import type { Engine } from '../engine.ts'
import { materializePage } from './materialize-page.ts'

/**
 * Shows readers and search what was typed and saved by a process that ended without having shown it: at start, and every now and
 * then where several processes run. Answers how many pages it was. A page that cannot be shown is reported and passed over: it
 * keeps no other from being read.
 */
export const catchUpPages = async (engine: Engine, report: (error: unknown) => void): Promise<number> => {
  let caughtUp = 0
  for (const { portalId, pageId } of await engine.store.log.unshown()) {
    try {
      await materializePage(engine, portalId, pageId)
      caughtUp += 1
    } catch (error) {
      report(error)
    }
  }
  return caughtUp
}
