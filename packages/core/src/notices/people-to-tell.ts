import type { PortalStores } from '@tsuzuri/db'
import { type DomainEvent, type Member, type NoticeKind, type PortalRecord, sideOf, turnRoles, type UserId } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { everyItem } from '../every-item.ts'
import { inquirerId } from '../inquiries/inquirer-id.ts'

interface Happening {
  readonly event: DomainEvent
  /** As it is now. */
  readonly record: PortalRecord
  readonly collection: CollectionDefinition
  readonly members: readonly Member[]
}

/**
 * Whom an event of a record concerns, each with what it is to them; never whoever did it. A person is told the nearest of what it
 * may be: that they are assigned before that it is their turn.
 */
export const peopleToTell = async (stores: PortalStores, happening: Happening): Promise<ReadonlyMap<UserId, NoticeKind>> => {
  const { event, members } = happening
  const told = new Map<UserId, NoticeKind>()
  for (const [kind, ids] of await concerned(stores, happening)) {
    for (const { userId } of members) if (ids.has(userId) && userId !== event.actor.id && !told.has(userId)) told.set(userId, kind)
  }
  return told
}

const concerned = async (
  stores: PortalStores,
  { event, record, collection, members }: Happening,
): Promise<readonly (readonly [NoticeKind, ReadonlySet<string>])[]> => {
  const { assignee } = record
  // By a file thousands come at once: it is for whoever sent it to say so.
  if (event.data['import'] !== undefined) return []
  const assigned = new Set(assignee === null ? [] : [assignee])
  switch (event.type) {
    case 'record.created':
      // A year's schedule, or what a rule writes down, is made at once: nobody is told of each of its entries. An inquiry is somebody's.
      if (event.actor.kind === 'system' && event.actor.id !== inquirerId) return []
      return [
        ['assigned', assigned],
        ['turn', turnOf(record, collection, members, event.actor.id)],
      ]
    case 'record.transitioned': {
      const involved = collection.states[String(event.data['to'])]?.final
        ? [record.createdBy, ...assigned, ...(await stores.records.watchers(record.id))]
        : []
      return [
        ['turn', turnOf(record, collection, members, event.actor.id)],
        ['ended', new Set(involved)],
      ]
    }
    case 'record.changed': {
      const { fields } = event.data
      return [['assigned', Array.isArray(fields) && fields.includes('assignee') ? assigned : new Set()]]
    }
    case 'record.commented': {
      const { mentions } = event.data
      const named = Array.isArray(mentions) ? mentions.map(String) : []
      const following = await stores.records.watchers(record.id)
      return [['reply', new Set([...named, ...following, ...(await inConversation(stores, record, collection, members))])]]
    }
    case 'record.comment-changed': {
      const { mentions } = event.data
      return [['reply', new Set(Array.isArray(mentions) ? mentions.map(String) : [])]]
    }
    case 'record.escalated': {
      const { role, person } = event.data
      const ids = members.filter((member) => member.userId === person || member.role === role).map(({ userId }) => userId)
      return [['escalated', new Set(ids)]]
    }
    default:
      return []
  }
}

/** Whose turn it is now: whoever holds it, else everybody on that side who can bring it on. One's own side is not told what one keeps oneself. */
const turnOf = (
  { ball, state, assignee }: PortalRecord,
  collection: CollectionDefinition,
  members: readonly Member[],
  actorId: string,
): ReadonlySet<string> => {
  if (ball === null) return new Set()
  const able = members.filter(({ role }) => turnRoles(collection, state).includes(role)).map(({ userId }) => userId)
  if (assignee !== null && able.some((userId) => userId === assignee)) return new Set([assignee])
  return able.some((userId) => userId === actorId) ? new Set() : new Set(able)
}

/** Who has written of it before or is assigned; where nobody of a side has, everybody there whose turn it is. */
const inConversation = async (
  stores: PortalStores,
  record: PortalRecord,
  collection: CollectionDefinition,
  members: readonly Member[],
): Promise<ReadonlySet<string>> => {
  const ids = new Set([record.createdBy, ...(record.assignee === null ? [] : [record.assignee])])
  for await (const { actorId } of everyItem((query) => stores.records.comments(record.id, query))) ids.add(actorId)
  const isThere = members.some(({ userId, role }) => ids.has(userId) && sideOf(role) === record.ball)
  if (record.ball !== null && !isThere)
    for (const { userId, role } of members) if (turnRoles(collection, record.state).includes(role)) ids.add(userId)
  return ids
}
