import type { Broadcast } from '@tsuzuri/db'
import { type Actor, firmRoles, type PortalId, roleIn, TsuzuriError } from '@tsuzuri/model'
import { beginningsOf } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import type { JobDefinition } from '../jobs/job-definition.ts'
import { accessErrors } from '../policies/authorize.ts'
import { portalErrors } from '../portals/portal-errors.ts'
import { createRecord } from '../records/create-record.ts'
import { scopeOf } from '../scope.ts'
import { broadcastErrors } from './broadcast-errors.ts'

/**
 * Begins the record of a message in each of its portals: in a unit of its own and once, however often the job is begun again. What a
 * portal refuses is told with the message, and holds no other up.
 */
export const broadcastJob: JobDefinition = {
  kind: 'broadcast',
  run: async (engine, { data }) => {
    const { broadcasts, portals } = engine.store.read
    const broadcast = await broadcasts.get(String(data['broadcast']))
    if (!broadcast) return
    const { sentBy, sentByName } = broadcast
    // With the rights the sender has by now.
    const sender: Actor = {
      kind: 'person',
      id: sentBy,
      name: sentByName,
      firmAdmin: await portals.isFirmAdmin(sentBy),
      roles: await portals.rolesOf(sentBy),
    }
    for (const { portalId, recordId, refused } of await broadcasts.targets(broadcast.id)) {
      if (recordId === null && refused === null) await deliver(engine, sender, broadcast, portalId)
    }
  },
}

const deliver = async (engine: Engine, sender: Actor, broadcast: Broadcast, portalId: PortalId): Promise<void> => {
  try {
    await begin(engine, sender, broadcast, portalId)
  } catch (error) {
    if (!(error instanceof TsuzuriError) || error.kind === 'unavailable' || error.kind === 'no-room') throw error
    // Another process has done it meanwhile.
    if (error.code === 'broadcast.settled') return
    await engine.store.unit((tx) => tx.broadcasts.settle(broadcast.id, { portalId, recordId: null, refused: error.code }))
  }
}

const begin = async (
  engine: Engine,
  sender: Actor,
  { id, collection: name, title, fields }: Broadcast,
  portalId: PortalId,
): Promise<void> => {
  const portal = await engine.store.read.portals.get(portalId)
  const role = portal && roleIn(sender, portalId)
  if (!portal || !role) throw portalErrors.missing(portalId)
  if (!firmRoles.includes(role)) throw accessErrors.denied(role, 'broadcast.send')
  const collection = engine.registry.collections.get(name)
  if (!collection) throw broadcastErrors['not-possible'](name)
  const scope = scopeOf(engine, sender, portal, role)
  await scope.unit(async (tx) => {
    const record = await createRecord(scope, { collection: name, title, fields, state: beginningsOf(collection, role).state })
    if (!(await tx.all.broadcasts.settle(id, { portalId, recordId: record.id, refused: null }))) throw broadcastErrors.settled()
  })
}
