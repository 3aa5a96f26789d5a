import { setImmediate as breathe } from 'node:timers/promises'
import type { SearchIndex, SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { isRefusal } from './is-refusal.ts'
import type { Projection } from './projection.ts'
import { rebuildSearch } from './rebuild-search.ts'
import { searchOps } from './search-ops.ts'
import { touchedBy } from './touched-by.ts'

/**
 * Keeps an index up with the stream. Its place is kept in the index itself, in the transaction of what was applied. A thing that
 * the index cannot take is reported and passed over; when a database fails it is tried again.
 */
export const searchProjection = (engine: Engine, index: SearchIndex = engine.search): Projection => ({
  name: `search in ${index.name}`,
  cursor: () => index.cursor(),
  apply: async (events) => {
    const last = events.at(-1)
    if (!last) return
    // A new index, or one that was damaged: what is there is read once, however long the stream.
    if ((await index.cursor()) === 0) return void (await rebuildSearch(engine, index))
    const ops: SearchOp[] = []
    for (const { portalId, kind, id } of await touchedBy(engine, events)) {
      ops.push(...(await searchOps(engine, portalId, kind, id)))
      // A hundred pages take tens of milliseconds, and whoever types or reads comes between any two.
      await breathe()
    }
    await index.apply(ops, last.seq).catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error
      await applyEach(index, ops)
      await index.apply([], last.seq)
    })
  },
})

/** One by one, so that the thing at fault is the only one that is not found. */
const applyEach = async (index: SearchIndex, ops: readonly SearchOp[]): Promise<void> => {
  const seq = await index.cursor()
  for (const op of ops) {
    await index.apply([op], seq).catch(async (error: unknown) => {
      if (!isRefusal(error) || op.op !== 'put') throw error
      process.emitWarning(`Search cannot take in ${op.document.ref}: ${String(error)}`)
      await index.apply([{ op: 'remove', ref: op.document.ref }], seq)
    })
  }
}
