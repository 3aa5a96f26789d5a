import type { HttpBindings } from '@hono/node-server'
import type { Session } from '@tsuzuri/auth'
import type { Actor, Locale } from '@tsuzuri/model'
import type { Context } from 'hono'

/** What every request carries on its way. */
export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    actor: Actor
    session: Session | null
    locale: Locale
  }
}
export type RequestContext = Context<Env>
