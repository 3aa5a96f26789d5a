import type { Store } from '@tsuzuri/db'
import type { DomainEvent, PortalId } from '@tsuzuri/model'

/** How far what blocks show has come: for each portal and source the last event that touched it. */
export interface SourceVersions {
  /** A text that is another one whenever one of the sources has changed since. A source is a collection, `records` (all of them), `files`, `pages` (their names and places), `page-fields`, `members` or `portal`. */
  readonly of: (portalId: PortalId, sources: readonly string[]) => Promise<string>
  /** A text that is another one whenever anything of the portal has changed since, down to a letter typed here. */
  readonly state: (portalId: PortalId) => Promise<string>
  /** Text was written to a page of the portal, which is told by an event only later. */
  readonly written: (portalId: PortalId) => void
  /** For events that another process wrote; those of this store are seen by themselves. In any order, repeated ones too. */
  readonly observe: (events: readonly DomainEvent[]) => void
}

/** Watches a store's commits. What was before the first question counts as one change. */
export const createSourceVersions = (store: Store): SourceVersions => {
  const heads = new Map<PortalId, Promise<number>>()
  const touched = new Map<string, number>()
  const latest = new Map<PortalId, number>()
  const writings = new Map<PortalId, number>()

  const headOf = (portalId: PortalId): Promise<number> => {
    const known = heads.get(portalId)
    if (known) return known
    const head = store.read.events.head(portalId)
    heads.set(portalId, head)
    head.catch(() => heads.delete(portalId))
    return head
  }
  const observe = (events: readonly DomainEvent[]): void => {
    for (const event of events) {
      // That somebody has read a file changes nothing that is shown.
      if (!event.portalId || event.type === 'file.read') continue
      latest.set(event.portalId, Math.max(latest.get(event.portalId) ?? 0, event.seq))
      for (const source of sourcesOf(event)) {
        const key = `${event.portalId} ${source}`
        touched.set(key, Math.max(touched.get(key) ?? 0, event.seq))
      }
    }
  }
  store.onCommit(observe)
  return {
    of: async (portalId, sources) => {
      const head = await headOf(portalId)
      return sources.map((source) => Math.max(head, touched.get(`${portalId} ${source}`) ?? 0)).join('.')
    },
    state: async (portalId) => {
      const head = await headOf(portalId)
      return `${Math.max(head, latest.get(portalId) ?? 0)}.${writings.get(portalId) ?? 0}`
    },
    written: (portalId) => void writings.set(portalId, (writings.get(portalId) ?? 0) + 1),
    observe,
  }
}

const sourcesOf = ({ subject, collection, type }: DomainEvent): readonly string[] => {
  switch (subject.kind) {
    case 'page':
      // What is said of a page stands in no block. What it says has a version of its own; its fields may stand in other pages, too.
      if (type === 'page.revision-cut' || type.startsWith('page.comment')) return []
      return type === 'page.edited' ? ['page-fields'] : ['pages', 'page-fields']
    case 'record':
      return collection === null ? ['records'] : ['records', collection]
    case 'file':
    case 'folder':
      return ['files']
    case 'member':
      return ['members']
    case 'portal':
      return ['portal']
    default:
      return []
  }
}
