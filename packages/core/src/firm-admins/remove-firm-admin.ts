import type { Stores } from '@tsuzuri/db'
import type { Actor, FirmAdmin, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { endOpenEditing } from './end-open-editing.ts'
import { firmAdminErrors } from './firm-admin-errors.ts'
import { firmEvent } from './firm-event.ts'

/**
 * Takes the firm's administration from a person, who keeps the roles held in portals, and asks anew for the rights of all that
 * is open. The last one stays: somebody must be able to open portals. Throws `firm-admin.missing`, `firm-admin.last`,
 * `access.denied`.
 */
export const removeFirmAdmin = async (engine: Engine, actor: Actor, userId: UserId): Promise<FirmAdmin> => {
  authorizeInstallation(actor, 'firm-admin.remove')
  const removed = await engine.store.unit(async (tx) => {
    const { portals, events } = tx
    const admins = await portals.firmAdmins()
    const admin = admins.find((one) => one.userId === userId)
    if (!admin) throw firmAdminErrors.missing(userId)
    if (admins.length === 1) throw firmAdminErrors.last(admin.name)
    await portals.removeFirmAdmin(userId)
    await dropSeen(tx, userId)
    await events.add(firmEvent(engine, actor, { type: 'member.removed', userId, data: { role: 'firm-admin' } }))
    return admin
  })
  await endOpenEditing(engine, actor, userId)
  return removed
}

/** What the person has seen in portals that are not theirs any more. */
const dropSeen = async (tx: Stores, userId: UserId): Promise<void> => {
  const own = await tx.portals.rolesOf(userId)
  for await (const { id } of everyItem((query) => tx.portals.list(query))) if (!own.has(id)) await tx.in(id).seen.drop(userId)
}
