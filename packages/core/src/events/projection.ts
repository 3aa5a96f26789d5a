import type { DomainEvent } from '@tsuzuri/model'

/** What follows from the stream: resumable, since it keeps its own place; idempotent, since it may see an event again. */
export interface Projection {
  readonly name: string
  /** The seq up to which everything was applied. */
  readonly cursor: () => Promise<number>
  /** Applies the events in order and keeps the place of the last together with what came of them. */
  readonly apply: (events: readonly DomainEvent[]) => Promise<void>
}
