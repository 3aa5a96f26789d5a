import type { Store } from '@tsuzuri/db'
import { type DomainEvent, type Portal, type PortalId, portalIdSchema } from '@tsuzuri/model'

/** Portals by slug or id, from memory where they have been asked for before. Whether somebody may know of one is decided elsewhere. */
export interface PortalDirectory {
  readonly find: (slugOrId: string) => Promise<Portal | null>
  /** The first 200 by name; of all, or of those with these ids. */
  readonly list: (ids?: readonly PortalId[]) => Promise<readonly Portal[]>
  /** Another number whenever a portal or who belongs to one has changed. */
  readonly version: () => number
  /** For events that another process wrote; those of this store are seen by themselves. */
  readonly observe: (event: DomainEvent) => void
}

/** So many sets of portals are kept: one for each person who belongs to the same ones. */
const keptLists = 1000

/** Keeps what it found until an event tells of a portal or a member. */
export const createPortalDirectory = (store: Store): PortalDirectory => {
  const known = new Map<string, Portal>()
  const lists = new Map<string, readonly Portal[]>()
  // Counts what made the known ones stale, so that an answer that was read before it is not kept after it.
  let changes = 0

  const observe = ({ type }: DomainEvent): void => {
    if (!type.startsWith('portal.') && !type.startsWith('member.')) return
    changes += 1
    known.clear()
    lists.clear()
  }
  store.onCommit((events) => events.forEach(observe))

  const read = async (slugOrId: string): Promise<Portal | null> => {
    const asked = changes
    const id = portalIdSchema.safeParse(slugOrId)
    const portal = id.success ? await store.read.portals.get(id.data) : await store.read.portals.bySlug(slugOrId)
    if (portal && asked === changes) known.set(slugOrId, portal)
    return portal
  }
  const readPortals = async (key: string, ids: readonly PortalId[] | undefined): Promise<readonly Portal[]> => {
    const asked = changes
    const { items } = await store.read.portals.list({ limit: 200, ids })
    if (lists.size >= keptLists) lists.clear()
    if (asked === changes) lists.set(key, items)
    return items
  }
  return {
    find: async (slugOrId) => known.get(slugOrId) ?? read(slugOrId),
    list: async (ids) => {
      const key = ids ? ids.toSorted().join(' ') : 'all'
      return lists.get(key) ?? readPortals(key, ids)
    },
    version: () => changes,
    observe,
  }
}
