import { accessErrors, openScope, type Scope } from '@tsuzuri/core'
import type { Actor } from '@tsuzuri/model'
import type { RequestContext } from '../http/env.ts'
import type { Server } from '../server.ts'

/** Who acts, when somebody must. Throws `access.required`. */
export const signedIn = (context: RequestContext): Actor => {
  if (context.var.actor.kind === 'anonymous') throw accessErrors.required()
  return context.var.actor
}

/** The same where it must be a person, since a key has no account. Throws `access.required`. */
export const signedInPerson = (context: RequestContext): Actor => {
  if (context.var.actor.kind !== 'person') throw accessErrors.required()
  return context.var.actor
}

/** The scope of a request within a portal. Throws `access.required`, and `portal.missing` for what one may not know of. */
export const scopeOf = async (server: Server, context: RequestContext, portal: string): Promise<Scope> =>
  openScope(server.engine, signedIn(context), portal)
