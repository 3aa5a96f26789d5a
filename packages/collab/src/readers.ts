import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { isNothing, stepOneFrame, stepTwoFrame } from './frame.ts'
import { giveStored } from './give-stored.ts'
import type { PageDocument } from './page-document.ts'

/** Gives those on a page what they lack of it, and remembers what that is of the slow ones. */
export interface Readers {
  /** It was not sent what others did since then. */
  leaveBehind(reader: Connection, since: Uint8Array): void
  /** Gives what somebody with this state vector lacks. */
  answer(reader: Connection, stateVector: Uint8Array): void
  /** Gives what it was not sent. */
  catchUp(reader: Connection): void
  forget(reader: Connection): void
}

/** In milliseconds: when what the log holds is on its way, and before most have begun to type. */
const openAfter = 1_000

/** `open` is called for a document to be read that was handed on unread. */
export const createReaders = (document: PageDocument, clock: Clock, open: () => void): Readers => {
  /** From where on a slow reader lacks what others did. */
  const behind = new Map<Connection, Uint8Array>()

  const give = (to: Connection, stateVector: Uint8Array): boolean => {
    const stored = isNothing(stateVector) ? document.stored() : null
    if (stored) {
      clock.after(openAfter, open)
      return giveStored(to, stored)
    }
    // Our step 1 goes first: the client's answer to it then comes before its next marker.
    to.tell(stepOneFrame(document.stateVector()))
    return to.send(stepTwoFrame(document.difference(stateVector)))
  }

  const answer = (to: Connection, stateVector: Uint8Array): void => {
    behind.delete(to)
    if (!give(to, stateVector)) behind.set(to, stateVector)
  }

  return {
    leaveBehind: (reader, since) => {
      if (!behind.has(reader)) behind.set(reader, since)
    },
    answer,
    catchUp: (reader) => {
      const since = behind.get(reader)
      if (since) answer(reader, since)
    },
    forget: (reader) => void behind.delete(reader),
  }
}
