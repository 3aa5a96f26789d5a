import { type Actor, type UserId, userIdSchema } from '@tsuzuri/model'
import { accessErrors } from '../policies/authorize.ts'

/** Who is told things: a person, never a program. Throws `access.required`. */
export const personOf = (actor: Actor): UserId => {
  if (actor.kind !== 'person') throw accessErrors.required()
  return userIdSchema.parse(actor.id)
}
