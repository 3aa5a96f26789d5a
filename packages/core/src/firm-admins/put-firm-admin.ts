import type { Actor, FirmAdmin, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { beginSeeing } from '../seen/begin-seeing.ts'
import { endOpenEditing } from './end-open-editing.ts'
import { firmAdminErrors } from './firm-admin-errors.ts'
import { firmEvent } from './firm-event.ts'
import { refuseClient } from './refuse-client.ts'

export interface PutFirmAdmin {
  /** Null when nobody has an account with that address. */
  readonly userId: UserId | null
  readonly email: string
}

/**
 * Makes a person who has an account an administrator of the firm; whoever is one stays it. The roles in portals stay, for the
 * day it is taken back. Throws `firm-admin.unknown`, `firm-admin.client`, `access.denied`.
 */
export const putFirmAdmin = async (engine: Engine, actor: Actor, { userId, email }: PutFirmAdmin): Promise<FirmAdmin> => {
  authorizeInstallation(actor, 'firm-admin.put')
  if (userId === null) throw firmAdminErrors.unknown(email)
  const put = await engine.store.unit(async (tx) => {
    const { portals, events } = tx
    await refuseClient(portals, { userId, called: email })
    if (!(await portals.isFirmAdmin(userId))) {
      await portals.putFirmAdmin(userId, engine.now())
      await beginSeeing(tx, null, userId)
      await events.add(firmEvent(engine, actor, { type: 'member.changed', userId, data: { to: 'firm-admin' } }))
    }
    const admin = (await portals.firmAdmins()).find((one) => one.userId === userId)
    if (!admin) throw firmAdminErrors.missing(userId)
    return admin
  })
  await endOpenEditing(engine, actor, userId)
  return put
}
