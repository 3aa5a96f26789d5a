import type { Actor, Portal } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'

/** Every portal the actor belongs to, by name; for the firm's admins all there are. */
export const allPortals = async ({ store }: Engine, actor: Actor): Promise<readonly Portal[]> => {
  if (!actor.firmAdmin && actor.roles.size === 0) return []
  const ids = actor.firmAdmin ? undefined : [...actor.roles.keys()]
  const portals: Portal[] = []
  for await (const portal of everyItem((query) => store.read.portals.list({ ...query, ids }))) portals.push(portal)
  return portals
}
