import { systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { compactPage } from './compact-page.ts'
import { keptUpdates } from './kept-updates.ts'

/**
 * Drops the single updates that have been kept long enough, or are too many, also of pages nobody writes to any more. Answers of how many pages.
 * A page whose log cannot be read is reported and passed over.
 */
export const pruneLogs = async (engine: Engine, report: (error: unknown) => void): Promise<number> => {
  const { since, newest } = keptUpdates(engine.now())
  let pruned = 0
  for (const { id } of await allPortals(engine, systemActor)) {
    for (const pageId of await engine.store.read.in(id).updates.agedPages(since, newest.rows)) {
      try {
        await compactPage(engine, id, pageId)
        pruned += 1
      } catch (error) {
        report(error)
      }
    }
  }
  return pruned
}
