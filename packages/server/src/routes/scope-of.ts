import { accessErrors, portalErrors, type Scope, scopeOf as scopeIn } from '@tsuzuri/core'
import { type Actor, roleIn } from '@tsuzuri/model'
import type { RequestContext } from '../http/env.ts'
import type { Server } from '../server.ts'

/** Who acts, when somebody must. Throws `access.required`. */
export const signedIn = (context: RequestContext): Actor => {
  const actor = context.get('actor')
  if (actor.kind === 'anonymous') throw accessErrors.required()
  return actor
}

/** The same where it must be a person, since a key has no account. Throws `access.required`. */
export const signedInPerson = (context: RequestContext): Actor => {
  if (context.var.actor.kind !== 'person') throw accessErrors.required()
  return context.var.actor
}

/** The scope of a request within a portal. Throws `access.required`, and `portal.missing` for what one may not know of. */
export const scopeOf = async ({ engine, portals }: Server, context: RequestContext, slugOrId: string): Promise<Scope> => {
  const actor = signedIn(context)
  const portal = await portals.find(slugOrId)
  const role = portal && roleIn(actor, portal.id)
  if (!portal || !role) throw portalErrors.missing(slugOrId)
  return scopeIn(engine, actor, portal, role)
}
