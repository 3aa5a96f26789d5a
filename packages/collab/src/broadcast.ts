import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { updateFrame } from './frame.ts'

/** Shows what is durable to everybody on a page but its author. */
export interface Broadcast {
  /** `since`: the state vector of what had been shown before. `author`: whoever has it already. */
  show(update: Uint8Array, author: Connection | null, since: Uint8Array): void
  /** What was committed together has been shown: nothing more is waited for. */
  release(): void
  /** When the next commit may begin, on a page where each frame costs much. */
  breath(): Promise<void> | undefined
}

/** On a page with more sockets than this each frame costs so much that what comes within a moment is committed, and goes out, as one. */
const fewSockets = 20
/** In milliseconds. */
const moment = 15
/** Merging takes more than its share of time where there is much to merge. */
const mostMerged = 200

interface Shown {
  readonly update: Uint8Array
  readonly author: Connection | null
}

/** `leaveBehind` is called for a reader that is too slow to be sent it, with the state vector of what it has. */
export const createBroadcast = (
  connections: ReadonlySet<Connection>,
  clock: Clock,
  leaveBehind: (connection: Connection, since: Uint8Array) => void,
): Broadcast => {
  let held: Shown[] = []
  let heldSince: Uint8Array = new Uint8Array()
  let restUntil = 0

  const send = (update: Uint8Array, author: Connection | null, since: Uint8Array): void => {
    const frame = updateFrame(update)
    for (const connection of connections) if (connection !== author && !connection.send(frame)) leaveBehind(connection, since)
  }
  const release = (): void => {
    if (held.length === 0) return
    restUntil = clock.now() + moment
    const [first, ...rest] = held
    const updates = held.map(({ update }) => update)
    held = []
    // Where several wrote, each is sent the own words as well, which changes nothing: one frame serves all.
    const author = rest.every((other) => other.author === first?.author) ? (first?.author ?? null) : null
    send(updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates), author, heldSince)
  }

  return {
    show: (update, author, since) => {
      if (connections.size <= fewSockets) {
        release()
        return send(update, author, since)
      }
      if (held.length === 0) heldSince = since
      held.push({ update, author })
      if (held.length >= mostMerged) release()
    },
    release,
    breath: () => {
      const wait = restUntil - clock.now()
      return wait > 0 ? new Promise((resolve) => clock.after(wait, resolve)) : undefined
    },
  }
}
