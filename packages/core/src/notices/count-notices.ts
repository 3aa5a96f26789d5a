import type { Actor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { personOf } from '../policies/person-of.ts'

/** How many notices a person has not read yet, of the portals they still belong to. Throws `access.required`. */
export const countNotices = async (engine: Engine, actor: Actor): Promise<number> => {
  const person = personOf(actor)
  const ids = actor.firmAdmin ? (await allPortals(engine, actor)).map(({ id }) => id) : [...actor.roles.keys()]
  return engine.store.read.notices.countUnread(person, ids)
}
