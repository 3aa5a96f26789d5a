import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Asker } from './asker.ts'

/** What every request carries on its way. */
export interface Env {
  Bindings: Partial<HttpBindings> & {
    /** Of a request made within this process while another is answered: who asks has been decided for that one. */
    readonly asker?: Asker
    /** Of a request made within this process while another is answered: the other's. */
    readonly requestId?: string
  }
  Variables: { requestId: string } & Asker
}
export type RequestContext = Context<Env>
