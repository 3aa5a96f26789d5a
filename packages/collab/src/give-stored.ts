import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { stepTwoFrame, updateFrame } from './frame.ts'

/**
 * Gives all of a page to whoever has nothing of it, as the log has it. The last frame is the step 2, upon which a client takes itself to
 * be in sync. False where it was not sent, because the reader is too slow.
 */
export const giveStored = (to: Pick<Connection, 'send' | 'tell'>, [state = empty, ...since]: readonly Uint8Array[]): boolean => {
  if (since.length === 0) return to.send(stepTwoFrame(state))
  if (!to.send(updateFrame(state))) return false
  to.tell(stepTwoFrame(Y.mergeUpdates(since)))
  return true
}

/** An update that says nothing. */
const empty = new Uint8Array([0, 0])
