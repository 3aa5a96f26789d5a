import { createAwarenessBoard } from './awareness-board.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { awarenessFrame } from './frame.ts'

/** Tells everybody on a page who is there, what changes in one go. */
export interface PresenceRound {
  /** Throws `collab.bad-frame`. */
  take(from: Connection, data: Uint8Array): void
  leave(connection: Connection): void
  /** Another process says who is there, or is gone with all who were. */
  hear(from: string, data: Uint8Array): void
  lose(from: string): void
  /** Tells the other processes of everybody who is here. */
  tellHere(): void
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
  tellOthers: (data: Uint8Array) => void,
): PresenceRound => {
  const board = createAwarenessBoard(bound)
  let waits = false

  const tellChanges = (): void => {
    if (waits) return
    waits = true
    clock.after(every, () => {
      waits = false
      const changedHere = board.changedHere()
      const changed = board.changed()
      if (changed) for (const connection of connections) connection.send(awarenessFrame(changed))
      if (changedHere) tellOthers(changedHere)
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
    hear: (from, data) => {
      board.hear(from, data)
      tellChanges()
    },
    lose: (from) => {
      board.leave(from)
      tellChanges()
    },
    tellHere: () => {
      const here = board.here()
      if (here) tellOthers(here)
    },
    tellAll: (to) => {
      const everybody = board.all()
      if (everybody) to.send(awarenessFrame(everybody))
    },
    personOf: board.personOf,
  }
}
