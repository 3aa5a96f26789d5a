import type { PortalId } from '@tsuzuri/model'
import type { SearchDocument, SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { searchOp } from './search-op.ts'

/** What search shall know of a portal, read as it is asked for: each thing that is there and in use. */
export const searchedThings = async function* (engine: Engine, portalId: PortalId): AsyncGenerator<SearchDocument> {
  const stores = engine.store.read.in(portalId)
  for (const page of await stores.pages.tree()) yield* documentIn(await searchOp(engine, portalId, 'page', page.id))
  for (const { name } of engine.registry.collections.values()) {
    const order = { by: 'createdAt', direction: 'ascending' } as const
    for await (const { id } of everyItem((query) => stores.records.list({ collection: name, order, ...query })))
      yield* documentIn(await searchOp(engine, portalId, 'record', id))
  }
  for await (const { id } of everyItem((query) => stores.files.list(query))) yield* documentIn(await searchOp(engine, portalId, 'file', id))
  for (const { userId } of await engine.store.read.portals.members(portalId))
    yield* documentIn(await searchOp(engine, portalId, 'member', userId))
}

const documentIn = (op: SearchOp): readonly SearchDocument[] => (op.op === 'put' ? [op.document] : [])
