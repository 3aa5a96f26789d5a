import type { Broadcast } from '@tsuzuri/db'
import type { Actor, List, ListQuery } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { personOf } from '../policies/person-of.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'

/** What one has sent to many portals, newest first; for the firm's admins what anybody has. Throws `access.required`, `access.denied`. */
export const listBroadcasts = async (engine: Engine, actor: Actor, query: ListQuery = {}): Promise<List<Broadcast>> => {
  authorizeInstallation(actor, 'broadcast.read')
  return engine.store.read.broadcasts.list({ ...query, sentBy: actor.firmAdmin ? undefined : personOf(actor) })
}
