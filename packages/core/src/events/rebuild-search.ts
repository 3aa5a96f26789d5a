import { type PortalId, systemActor } from '@tsuzuri/model'
import type { SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { allPortals } from '../portals/all-portals.ts'
import { fileDocument, recordDocument } from './search-documents.ts'
import { searchOp } from './search-op.ts'

const batch = 100

/**
 * Empties search, or one portal's part of it, and fills it from the truth, while others go on reading and writing.
 * Killed half-way, the stream is applied from its start the next time. Answers how many things were put.
 */
export const rebuildSearch = async (engine: Engine, portalId?: PortalId): Promise<number> => {
  const head = await engine.store.read.events.head()
  const before = await engine.search.cursor()
  await engine.search.apply([portalId === undefined ? { op: 'clear' } : { op: 'clear', portalId }], 0)
  let count = 0
  let ops: SearchOp[] = []
  const flush = async (): Promise<void> => {
    await engine.search.apply(ops, 0)
    count += ops.length
    ops = []
  }
  const portals = portalId === undefined ? (await allPortals(engine, systemActor)).map(({ id }) => id) : [portalId]
  for (const portal of portals) {
    for await (const op of everythingOf(engine, portal)) {
      ops.push(op)
      if (ops.length >= batch) await flush()
    }
  }
  await flush()
  // One portal filled anew says nothing of how far the others had come.
  await engine.search.apply([], portalId === undefined ? head : Math.min(before, head))
  return count
}

const everythingOf = async function* (engine: Engine, portalId: PortalId): AsyncGenerator<SearchOp> {
  const stores = engine.store.read.in(portalId)
  for (const page of await stores.pages.tree()) yield searchOp(engine, portalId, 'page', page.id)
  for (const collection of engine.registry.collections.values()) {
    const order = { by: 'createdAt', direction: 'ascending' } as const
    const records = everyItem((query) => stores.records.list({ collection: collection.name, order, ...query }))
    for await (const record of records) yield { op: 'put', document: recordDocument(record, collection) }
  }
  for await (const file of everyItem((query) => stores.files.list(query))) yield { op: 'put', document: fileDocument(file) }
}
