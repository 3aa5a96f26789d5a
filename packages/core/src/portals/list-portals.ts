import type { Actor, List, ListQuery, Portal } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { accessErrors } from '../policies/authorize.ts'

/** The portals the actor belongs to; all of them for the firm's admins. Throws `access.required`. */
export const listPortals = async (engine: Engine, actor: Actor, query: ListQuery): Promise<List<Portal>> => {
  if (actor.kind === 'anonymous') throw accessErrors.required()
  if (actor.firmAdmin) return engine.store.read.portals.list(query)
  if (actor.roles.size === 0) return { items: [], next: null }
  return engine.store.read.portals.list({ ...query, ids: [...actor.roles.keys()] })
}
