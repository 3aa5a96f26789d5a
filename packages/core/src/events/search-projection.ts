import { type DomainEvent, type PortalId, TsuzuriError } from '@tsuzuri/model'
import { type SearchIndex, searchKinds, type SearchKind, type SearchOp } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import type { Projection } from './projection.ts'
import { searchOp } from './search-op.ts'

interface Touched {
  readonly portalId: PortalId
  readonly kind: SearchKind
  readonly id: string
}

/**
 * Keeps search up with the stream. Its place is kept in the index itself, in the transaction of what was applied. A thing that
 * the index cannot take is reported and passed over; when a database fails it is tried again.
 */
export const searchProjection = (engine: Engine): Projection => ({
  name: 'search',
  cursor: () => engine.search.cursor(),
  apply: async (events) => {
    const last = events.at(-1)
    if (!last) return
    const touched = new Map<string, Touched>()
    for (const event of events) for (const thing of await touchedBy(engine, event)) touched.set(`${thing.kind}:${thing.id}`, thing)
    const ops: SearchOp[] = []
    for (const { portalId, kind, id } of touched.values()) ops.push(await searchOp(engine, portalId, kind, id))
    await engine.search.apply(ops, last.seq).catch(async (error: unknown) => {
      if (isOfDatabase(error)) throw error
      await applyEach(engine.search, ops)
      await engine.search.apply([], last.seq)
    })
  },
})

/** One by one, so that the thing at fault is the only one that is not found. */
const applyEach = async (search: SearchIndex, ops: readonly SearchOp[]): Promise<void> => {
  const seq = await search.cursor()
  for (const op of ops) {
    await search.apply([op], seq).catch(async (error: unknown) => {
      if (isOfDatabase(error) || op.op !== 'put') throw error
      process.emitWarning(`Search cannot take in ${op.document.ref}: ${String(error)}`)
      await search.apply([{ op: 'remove', ref: op.document.ref }], seq)
    })
  }
}

/** What a database fails by has a code; what a text breaks by has none. */
const isOfDatabase = (error: unknown): boolean => error instanceof TsuzuriError || (error instanceof Error && 'code' in error)

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
