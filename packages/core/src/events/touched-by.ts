import type { DomainEvent, PortalId } from '@tsuzuri/model'
import { searchKinds, type SearchKind } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { firmPlace } from '../search/firm-place.ts'
import { searchRef } from './search-ref.ts'

export interface Touched {
  readonly portalId: PortalId
  readonly kind: SearchKind
  readonly id: string
}

/** The things that search has to look at after these events, each once. */
export const touchedBy = async (engine: Engine, events: readonly DomainEvent[]): Promise<readonly Touched[]> => {
  const touched = new Map<string, Touched>()
  for (const event of events)
    for (const thing of await touchedByOne(engine, event)) touched.set(searchRef(thing.portalId, thing.kind, thing.id), thing)
  return [...touched.values()]
}

const touchedByOne = async (engine: Engine, { type, portalId, subject }: DomainEvent): Promise<readonly Touched[]> => {
  if (type === 'drive.erased' && portalId) return filesOf(engine, portalId)
  // Whatever becomes of a member may make one an administrator of the firm, or have one called otherwise.
  const ofFirm = subject.kind === 'member' ? [{ portalId: firmPlace, kind: 'member', id: subject.id } as const] : []
  const kind = searchKinds.find((name) => name === subject.kind)
  if (!kind || !portalId || type === 'file.read') return ofFirm
  const ids = type === 'page.moved' ? await withDescendants(engine, portalId, subject.id) : [subject.id]
  return [...ids.map((id) => ({ portalId, kind, id })), ...ofFirm]
}

/** What was read in them is not found any more. */
const filesOf = async ({ store }: Engine, portalId: PortalId): Promise<readonly Touched[]> => {
  const touched: Touched[] = []
  for await (const { id } of everyItem((query) => store.read.in(portalId).files.list(query))) touched.push({ portalId, kind: 'file', id })
  return touched
}

/** A page that moves takes the addresses of all below it along. */
const withDescendants = async (engine: Engine, portalId: PortalId, pageId: string): Promise<readonly string[]> => {
  const tree = await engine.store.read.in(portalId).pages.tree()
  const path = tree.find((page) => page.id === pageId)?.path
  return [pageId, ...tree.filter((page) => path !== undefined && page.path.startsWith(`${path}/`)).map((page) => page.id)]
}
