import type { Actor, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'

/** Has the rights of a person asked for anew wherever it edits. `actor`: who still sees all portals. */
export const endOpenEditing = async (engine: Engine, actor: Actor, userId: UserId): Promise<void> => {
  for (const { id } of await allPortals(engine, actor)) engine.live.recheck(id, userId)
}
