import type { PortalId } from '@tsuzuri/model'
import type { SearchDocument, SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { firmPlace } from '../search/firm-place.ts'
import { searchOps } from './search-ops.ts'

/** What search shall know of a portal, or of the firm, read as it is asked for: each thing that is there and in use. */
export const searchedThings = async function* (engine: Engine, portalId: PortalId): AsyncGenerator<SearchDocument> {
  const { portals } = engine.store.read
  for (const { userId } of await (portalId === firmPlace ? portals.firmAdmins() : portals.members(portalId)))
    yield* documentsIn(await searchOps(engine, portalId, 'member', userId))
  if (portalId === firmPlace) return
  const stores = engine.store.read.in(portalId)
  for (const page of await stores.pages.tree()) yield* documentsIn(await searchOps(engine, portalId, 'page', page.id))
  for (const { name } of engine.registry.collections.values()) {
    const order = { by: 'createdAt', direction: 'ascending' } as const
    for await (const { id } of everyItem((query) => stores.records.list({ collection: name, order, ...query })))
      yield* documentsIn(await searchOps(engine, portalId, 'record', id))
  }
  for await (const { id } of everyItem((query) => stores.files.list(query)))
    yield* documentsIn(await searchOps(engine, portalId, 'file', id))
}

const documentsIn = (ops: readonly SearchOp[]): readonly SearchDocument[] => ops.flatMap((op) => (op.op === 'put' ? [op.document] : []))
