import type { DomainEvent, PortalId } from '@tsuzuri/model'
import { searchKinds, type SearchKind } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import type { Projection } from './projection.ts'
import { searchOp } from './search-op.ts'

interface Touched {
  readonly portalId: PortalId
  readonly kind: SearchKind
  readonly id: string
}

/** Keeps search up with the stream. Its place is kept in the index itself, in the transaction of what was applied. */
export const searchProjection = (engine: Engine): Projection => ({
  name: 'search',
  cursor: () => engine.search.cursor(),
  apply: async (events) => {
    const last = events.at(-1)
    if (!last) return
    const touched = new Map<string, Touched>()
    for (const event of events) for (const thing of await touchedBy(engine, event)) touched.set(`${thing.kind}:${thing.id}`, thing)
    const ops = []
    for (const { portalId, kind, id } of touched.values()) ops.push(await searchOp(engine, portalId, kind, id))
    await engine.search.apply(ops, last.seq)
  },
})

const touchedBy = async (engine: Engine, { type, portalId, subject }: DomainEvent): Promise<readonly Touched[]> => {
  const kind = searchKinds.find((name) => name === subject.kind)
  if (!kind || !portalId) return []
  const ids = type === 'page.moved' ? await withDescendants(engine, portalId, subject.id) : [subject.id]
  return ids.map((id) => ({ portalId, kind, id }))
}

/** A page that moves takes the addresses of all below it along. */
const withDescendants = async (engine: Engine, portalId: PortalId, pageId: string): Promise<readonly string[]> => {
  const tree = await engine.store.read.in(portalId).pages.tree()
  const path = tree.find((page) => page.id === pageId)?.path
  return [pageId, ...tree.filter((page) => path !== undefined && page.path.startsWith(`${path}/`)).map((page) => page.id)]
}
