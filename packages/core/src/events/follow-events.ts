import type { DomainEvent } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import type { EventBus } from './event-bus.ts'
import { eventsAfter } from './events-after.ts'
import { shownEvent } from './shown-event.ts'

export interface FollowedEvents {
  /** What happened after `after`, oldest first. */
  readonly missed: readonly DomainEvent[]
  /** More was missed than `limit`: load anew instead. */
  readonly incomplete: boolean
  /** Hands over everything after `missed`, without gap or repetition; to one listener. Answers how to stop. */
  readonly listen: (listener: (event: DomainEvent) => void) => () => void
  /** For when nobody will listen after all. */
  readonly stop: () => void
}

/**
 * A portal's events for one person, as far as it may learn of them, from where it was last (`after`; null: from here on).
 * It listens before it looks back, so that nothing falls in between. Throws `access.denied`.
 */
export const followEvents = async (
  scope: Scope,
  bus: EventBus,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Promise<FollowedEvents> => {
  authorize(scope, 'portal.read')
  const waiting: DomainEvent[] = []
  let deliver = (event: DomainEvent): void => void waiting.push(event)
  const stop = bus.subscribe(scope.portal.id, (event) => {
    const shown = shownEvent(scope, event)
    if (shown) deliver(shown)
  })
  try {
    const missed = after === null ? [] : await eventsAfter(scope, after, limit + 1)
    const told = missed.at(-1)?.seq ?? after ?? 0
    return {
      missed: missed.slice(0, limit),
      incomplete: missed.length > limit,
      listen: (listener) => {
        deliver = (event) => {
          if (event.seq > told) listener(event)
        }
        for (const event of waiting.splice(0)) deliver(event)
        return stop
      },
      stop,
    }
  } catch (error) {
    stop()
    throw error
  }
}
