import {
  clientRoles,
  type DomainEvent,
  type EventType,
  firmRoles,
  type LatestChange,
  pageIdSchema,
  seenChanges,
  type Side,
  sides,
} from '@tsuzuri/model'
import type { PortalStores } from '@tsuzuri/db'
import type { Engine } from '../engine.ts'
import { shownEvent } from '../events/shown-event.ts'
import { pageSubject } from '../pages/page-type.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'

/** What of a published page concerns those who read it as it was published. */
const draftOnly: ReadonlySet<EventType> = new Set(['page.created', 'page.edited'])

/** Takes down for each side what happened last to the things of these events, in the unit that adds them. */
export const noteLatest = async (
  engine: Engine,
  tx: Pick<PortalStores, 'pages' | 'seen'>,
  events: readonly DomainEvent[],
): Promise<void> => {
  const latest = new Map<string, LatestChange & { readonly side: Side }>()
  for (const event of events) {
    const { seq, type, subject, actor, at, collection } = event
    if (subject.kind !== 'page' && subject.kind !== 'record' && subject.kind !== 'file') continue
    if (type === 'file.purged') await tx.seen.forget('file', subject.id)
    const noted = seenChanges.find((one) => one === type)
    if (!noted) continue
    const change = { kind: subject.kind, itemId: subject.id, collection, seq, type: noted, actorId: actor.id, actorName: actor.name, at }
    for (const side of await sidesThatLearn(engine, tx, event)) latest.set(`${side} ${subject.kind} ${subject.id}`, { ...change, side })
  }
  if (latest.size > 0) await tx.seen.note([...latest.values()])
}

/** A side is told only what each of its roles that may read the thing may know. */
const sidesThatLearn = async (engine: Engine, tx: Pick<PortalStores, 'pages'>, event: DomainEvent): Promise<readonly Side[]> => {
  if (event.subject.kind === 'page') return (await isForClients(engine, tx, event)) ? sides : ['firm']
  if (event.subject.kind !== 'record') return sides
  const collection = event.collection === null ? undefined : engine.registry.collections.get(event.collection)
  return sides.filter((side) => {
    const readers = (side === 'firm' ? firmRoles : clientRoles).filter((role) => mayReadRecords(role, collection))
    return readers.length > 0 && readers.every((role) => shownEvent({ engine, role }, event) !== null)
  })
}

const isForClients = async ({ registry }: Engine, tx: Pick<PortalStores, 'pages'>, { type, subject }: DomainEvent): Promise<boolean> => {
  if (type === 'page.published') return true
  const page = await tx.pages.get(pageIdSchema.parse(subject.id))
  if (!page) return false
  return !pageSubject(registry, page).isPublished || (page.publishedNumber !== null && !draftOnly.has(type))
}
