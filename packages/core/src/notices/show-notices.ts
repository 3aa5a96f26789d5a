import { type Actor, type Localized, type Notice, roleIn } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { mayKnowRecord } from '../records/may-know-record.ts'
import { recordHref } from '../records/record-href.ts'

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

/** Notices as their person may see them by now; without those of portals they do not belong to. */
export const showNotices = async (engine: Engine, actor: Actor, notices: readonly Notice[]): Promise<readonly ShownNotice[]> => {
  const portals = new Map((await allPortals(engine, actor)).map((portal) => [portal.id, portal]))
  const ids = [...new Set(notices.map(({ recordId }) => recordId))]
  const records = await engine.store.read.across([...portals.keys()]).records(ids)
  return notices.flatMap(({ id, kind, actorName, at, readAt, portalId, recordId }): readonly ShownNotice[] => {
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
  })
}
