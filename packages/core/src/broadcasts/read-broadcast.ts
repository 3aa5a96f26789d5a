import type { Broadcast } from '@tsuzuri/db'
import { type Actor, firmRoles, type Portal, type PortalRecord, roleIn } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { personOf } from '../policies/person-of.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { allPortals } from '../portals/all-portals.ts'
import { mayKnowRecord } from '../records/may-know-record.ts'
import { recordHref } from '../records/record-href.ts'
import { broadcastErrors } from './broadcast-errors.ts'

/** What has become of a message in one of its portals. */
export interface BroadcastPart {
  readonly portal: Pick<Portal, 'slug' | 'name'>
  readonly arrival: 'coming' | 'arrived' | 'refused'
  /** The code of what stood against it. */
  readonly refused: string | null
  /** As it is now; null while it has not arrived, and when it is in the trash. */
  readonly record: (Pick<PortalRecord, 'number' | 'state' | 'ball' | 'ballSince'> & { readonly href: string }) | null
}
export interface ShownBroadcast extends Broadcast {
  /** By the portal's name; those in which one does not stand with the firm any more are left out. */
  readonly parts: readonly BroadcastPart[]
}

/** A message to many portals, and how it stands in each. Throws `access.required`, `access.denied`, `broadcast.missing` also for what another person sent. */
export const readBroadcast = async (engine: Engine, actor: Actor, id: string): Promise<ShownBroadcast> => {
  authorizeInstallation(actor, 'broadcast.read')
  const { store, registry } = engine
  const broadcast = await store.read.broadcasts.get(id)
  if (!broadcast || (!actor.firmAdmin && broadcast.sentBy !== personOf(actor))) throw broadcastErrors.missing(id)
  const targets = new Map((await store.read.broadcasts.targets(id)).map((target) => [target.portalId, target]))
  const portals = (await allPortals(engine, actor)).filter((portal) => {
    const role = roleIn(actor, portal.id)
    return targets.has(portal.id) && role !== null && firmRoles.includes(role)
  })
  const recordIds = portals.flatMap((portal) => targets.get(portal.id)?.recordId ?? [])
  const records = new Map(
    (await store.read.across(portals.map((portal) => portal.id)).records(recordIds)).map((record) => [record.portalId, record]),
  )
  const collection = registry.collections.get(broadcast.collection)
  const parts = portals.map((portal): BroadcastPart => {
    const { recordId = null, refused = null } = targets.get(portal.id) ?? {}
    const record = records.get(portal.id)
    const role = roleIn(actor, portal.id)
    const isKnown = record && collection && role && mayKnowRecord(role, record, collection)
    return {
      portal: { slug: portal.slug, name: portal.name },
      arrival: refused === null ? (recordId === null ? 'coming' : 'arrived') : 'refused',
      refused,
      record: isKnown
        ? {
            number: record.number,
            state: record.state,
            ball: record.ball,
            ballSince: record.ballSince,
            href: portalHref(portal.slug, recordHref(record)),
          }
        : null,
    }
  })
  return { ...broadcast, parts }
}
