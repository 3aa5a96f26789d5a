import type { Actor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { personOf } from '../policies/person-of.ts'

/** Marks some of the person's own notices as read, or all with null. Answers how many were unread. Throws `access.required`. */
export const markNoticesRead = (engine: Engine, actor: Actor, ids: readonly string[] | null): Promise<number> => {
  const person = personOf(actor)
  return engine.store.unit((tx) => tx.notices.markRead(person, ids, engine.now()))
}
