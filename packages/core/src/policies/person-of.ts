import { type Actor, type UserId, userIdSchema } from '@tsuzuri/model'
import { accessErrors } from './authorize.ts'

/** The person who acts. Throws `access.required` for whoever is none: a key has no account. */
export const personOf = (actor: Actor): UserId => {
  if (actor.kind !== 'person') throw accessErrors.required()
  return userIdSchema.parse(actor.id)
}
