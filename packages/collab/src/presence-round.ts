import { createAwarenessBoard } from './awareness-board.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { awarenessFrame } from './frame.ts'

/** Tells everybody on a page who is there, what changes in one go. */
export interface PresenceRound {
  /** Throws `collab.bad-frame`. */
  take(from: Connection, data: Uint8Array): void
  leave(connection: Connection): void
  /** Tells one connection of everybody. */
  tellAll(to: Connection): void
  /** Who showed a client id first. */
  personOf(clientId: number): string | null
}

/** In milliseconds. */
const every = 50

export const createPresenceRound = (
  connections: ReadonlySet<Connection>,
  clock: Clock,
  bound: (clientId: number) => string | null,
): PresenceRound => {
  const board = createAwarenessBoard(bound)
  let waits = false

  const tellChanges = (): void => {
    if (waits) return
    waits = true
    clock.after(every, () => {
      waits = false
      const changed = board.changed()
      if (changed) for (const connection of connections) connection.send(awarenessFrame(changed))
    })
  }

  return {
    take: (from, data) => {
      const { admission, right } = from
      const stale = board.take(from, admission.presence, right === 'write', data)
      if (stale) from.tell(awarenessFrame(stale))
      tellChanges()
    },
    leave: (connection) => {
      board.leave(connection)
      tellChanges()
    },
    tellAll: (to) => {
      const everybody = board.all()
      if (everybody) to.send(awarenessFrame(everybody))
    },
    personOf: board.personOf,
  }
}
