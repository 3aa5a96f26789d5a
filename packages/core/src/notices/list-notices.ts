import { type Actor, type List, type ListQuery, type Localized, type Notice, roleIn } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { mayKnowRecord } from '../records/may-know-record.ts'
import { recordHref } from '../records/record-href.ts'
import { personOf } from './person-of.ts'

/** A notice as its person sees it. */
export interface ShownNotice extends Pick<Notice, 'id' | 'kind' | 'actorName' | 'at' | 'readAt'> {
  readonly portal: { readonly slug: string; readonly name: string }
  /** What it is about, as it is now; null where it is no longer to be seen. */
  readonly record: {
    readonly collection: string
    readonly kind: Localized
    readonly number: number | null
    readonly title: string
    readonly href: string
  } | null
}

export interface NoticeQuery extends ListQuery {
  readonly unread?: boolean | undefined
}

/** What the person was told, newest first, of the portals they still belong to. Throws `access.required` to whoever is no person. */
export const listNotices = async (engine: Engine, actor: Actor, query: NoticeQuery = {}): Promise<List<ShownNotice>> => {
  const person = personOf(actor)
  const portals = new Map((await allPortals(engine, actor)).map((portal) => [portal.id, portal]))
  const { items, next } = await engine.store.read.notices.list(person, { ...query, portalIds: [...portals.keys()] })
  const records = await engine.store.read.across([...portals.keys()]).records([...new Set(items.map(({ recordId }) => recordId))])
  return {
    items: items.flatMap(({ id, kind, actorName, at, readAt, portalId, recordId }): readonly ShownNotice[] => {
      const portal = portals.get(portalId)
      const role = roleIn(actor, portalId)
      const record = records.find((one) => one.id === recordId)
      const collection = record && engine.registry.collections.get(record.collection)
      if (!portal || !role) return []
      const isKnown = record && collection && mayKnowRecord(role, record, collection)
      return [
        {
          id,
          kind,
          actorName: isKnown ? actorName : '',
          at,
          readAt,
          portal: { slug: portal.slug, name: portal.name },
          record: isKnown
            ? {
                collection: collection.name,
                kind: collection.one ?? collection.label,
                number: record.number,
                title: record.title,
                href: portalHref(portal.slug, recordHref(record)),
              }
            : null,
        },
      ]
    }),
    next,
  }
}
