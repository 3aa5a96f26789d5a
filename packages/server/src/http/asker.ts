import type { Session } from '@tsuzuri/auth'
import type { Actor, Locale } from '@tsuzuri/model'

/** Who sends a request, and in which language the answer is to be. */
export interface Asker {
  readonly actor: Actor
  readonly session: Session | null
  readonly locale: Locale
}
