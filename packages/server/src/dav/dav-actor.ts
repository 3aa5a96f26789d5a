import type { Actor } from '@tsuzuri/model'
import { clientAddress } from '../http/client-address.ts'
import type { RequestContext } from '../http/env.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Server } from '../server.ts'
import { readCredentials } from './read-credentials.ts'

/**
 * Who an explorer acts for: by Basic authentication a person's e-mail address with an app password, or an API key as the password; a key also as
 * `Bearer`. Null for nobody: neither a session nor a person's own password opens anything here. Wrong ones are counted. Throws `request.too-many`.
 */
export const davActor = async ({ actors, limits }: Server, context: RequestContext): Promise<Actor | null> => {
  const told = readCredentials(context.req.header('authorization'))
  if (!told) return context.var.actor.kind === 'key' ? context.var.actor : null
  const address = clientAddress(context.env?.incoming)
  // An explorer goes on with a revoked password by itself: it must not lock out a whole office behind one address.
  const account = `${told.name.toLowerCase().slice(0, 254)} ${address}`
  const wait = Math.max(await limits.appPasswordAccount.wait(account), await limits.appPasswordAddress.wait(address))
  if (wait > 0) throw httpErrors.tooMany(wait)
  const actor = await actors.ofCredentials(told)
  if (actor) return actor
  await limits.appPasswordAccount.take(account)
  await limits.appPasswordAddress.take(address)
  return null
}
