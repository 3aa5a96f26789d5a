import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Asker } from './asker.ts'
import type { Inside } from './inside.ts'

/** What every request carries on its way. */
export interface Env {
  Bindings: Partial<HttpBindings> & {
    /** Of a request made within this process while another is answered, and only to read. */
    readonly inside?: Inside
    /** Of a request made within this process while another is answered: the other's. */
    readonly requestId?: string
  }
  Variables: { requestId: string } & Asker
}
export type RequestContext = Context<Env>
