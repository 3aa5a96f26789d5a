import type { Broadcast } from '@tsuzuri/db'
import { type Actor, type FieldValues, firmRoles, type Portal, type Role, roleIn } from '@tsuzuri/model'
import { beginningsOf, type CollectionDefinition } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { personOf } from '../policies/person-of.ts'
import { accessErrors, authorize } from '../policies/authorize.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { allPortals } from '../portals/all-portals.ts'
import { portalErrors } from '../portals/portal-errors.ts'
import { checkValues } from '../records/check-values.ts'
import { withoutEmpty } from '../records/record-values.ts'
import { scopeOf } from '../scope.ts'
import { broadcastErrors } from './broadcast-errors.ts'

export interface SendBroadcast {
  readonly collection: string
  /** Slugs or ids; each once. */
  readonly portals: readonly string[]
  readonly title: string
  readonly fields?: FieldValues | undefined
}

/**
 * Sends one message to many portals: in each a record of its own begins, whose answers are that portal's thread. All that could stand
 * against it is looked at before anything is written; the records are then made by a job (`broadcastJob`). Throws `access.required`,
 * `access.denied`, `portal.missing`, `broadcast.not-possible`, `broadcast.no-portals`, `broadcast.fields-unfit`, `record.invalid`,
 * `record.field-denied`.
 */
export const sendBroadcast = async (engine: Engine, actor: Actor, input: SendBroadcast): Promise<Broadcast> => {
  authorizeInstallation(actor, 'broadcast.send')
  const sentBy = personOf(actor)
  const collection = engine.registry.collections.get(input.collection)
  if (!collection?.broadcast) throw broadcastErrors['not-possible'](input.collection)
  const bound = boundFields(collection, input.fields)
  if (bound.length > 0) throw broadcastErrors['fields-unfit'](bound)
  const portals = await portalsOf(engine, actor, input.portals)
  const now = engine.now()
  const fields = withoutEmpty({ ...beginningsOf(collection, 'member').fields, ...input.fields })
  for (const { portal, role } of portals) {
    authorize(scopeOf(engine, actor, portal, role), 'record.create', { state: 'live', collection })
    const values = { title: input.title, assignee: null, startsAt: null, dueAt: null, fields }
    checkValues(collection, role, values, values)
  }
  const broadcast: Broadcast = {
    id: engine.newId(),
    collection: collection.name,
    title: input.title,
    fields,
    sentBy,
    sentByName: actor.name,
    sentAt: now,
  }
  await engine.store.unit(async (tx) => {
    await tx.broadcasts.insert(
      broadcast,
      portals.map(({ portal }) => portal.id),
    )
    const { id } = broadcast
    await tx.jobs.add({
      id: engine.newId(),
      kind: 'broadcast',
      key: `broadcast ${id}`,
      data: { broadcast: id },
      runAt: now,
      createdAt: now,
    })
  })
  return broadcast
}

const boundFields = ({ fields, broadcast = [] }: CollectionDefinition, written: FieldValues = {}) =>
  Object.entries(fields).flatMap(([name, { label }]) =>
    (written[name] ?? null) !== null && !broadcast.includes(name) ? [{ name, label }] : [],
  )

/** Those of the firm's side alone: to where one stands with the client, one does not speak for the firm. */
const portalsOf = async (
  engine: Engine,
  actor: Actor,
  asked: readonly string[],
): Promise<readonly { readonly portal: Portal; readonly role: Role }[]> => {
  if (asked.length === 0) throw broadcastErrors['no-portals']()
  const own = await allPortals(engine, actor)
  const found = new Map(
    asked.map((slugOrId) => {
      const portal = own.find(({ id, slug }) => slug === slugOrId || id === slugOrId)
      const role = portal && roleIn(actor, portal.id)
      if (!portal || !role) throw portalErrors.missing(slugOrId)
      if (!firmRoles.includes(role)) throw accessErrors.denied(role, 'broadcast.send')
      return [portal.id, { portal, role }]
    }),
  )
  return [...found.values()]
}
