import type { Actor, FirmAdmin } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'

/** The firm's administrators in the order they came. Throws `access.required`, `access.denied`. */
export const listFirmAdmins = async (engine: Engine, actor: Actor): Promise<readonly FirmAdmin[]> => {
  authorizeInstallation(actor, 'firm-admin.list')
  return engine.store.read.portals.firmAdmins()
}
