import type { DomainEvent } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { shownEvent } from './shown-event.ts'

const batch = 200

/** What happened in the portal after `seq`, oldest first, as far as the person may learn of it; at most `limit` events. */
export const eventsAfter = async (scope: Scope, seq: number, limit: number): Promise<readonly DomainEvent[]> => {
  authorize(scope, 'portal.read')
  const seen: DomainEvent[] = []
  let from = seq
  for (;;) {
    const events = await scope.engine.store.read.events.after(from, batch, scope.portal.id)
    seen.push(...events.map((event) => shownEvent(scope, event)).filter((event) => event !== null))
    const last = events.at(-1)
    if (!last || events.length < batch || seen.length >= limit) return seen.slice(0, limit)
    from = last.seq
  }
}
