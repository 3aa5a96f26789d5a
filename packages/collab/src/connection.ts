import type { Admission, Right } from './admission.ts'
import type { Clock } from './clock.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import { rightsFrame } from './frame.ts'
import type { Socket } from './socket.ts'

/** One socket of one admitted person. */
export interface Connection {
  readonly admission: Admission
  readonly right: Right
  /** It has ended, whoever ended it: nothing more is read from it or sent to it. What it sent before still counts. */
  readonly ended: boolean
  /** It was ended for cause: what it sent and still waits for its turn does not count either. */
  readonly revoked: boolean
  /** Whether the client speaks our markers; only then it is sent ours. */
  marks: boolean
  /** Something was refused since the last marker. */
  refused: boolean
  /** Sends what others did. False when it was left out, because the reader is too slow; `catchUp` will be called then. */
  send(frame: Uint8Array): boolean
  /** Sends what concerns this one alone and is small, however slow it is. */
  tell(frame: Uint8Array): void
  /** Takes another right into force, and tells clients that know how. */
  change(right: Right): void
  close(code: CloseCode, reason?: string): void
  revoke(code: CloseCode, reason?: string): void
}

/** Bytes that may wait for a reader before it is left behind. */
const mostBuffered = 1024 * 1024
const checkEvery = 100
/** A reader that has not caught up after this long is asked to come back. */
const patience = 60_000

/** `catchUp` is called once a slow reader has taken all that waited; it must bring what was left out since. */
export const createConnection = (
  socket: Socket,
  admission: Admission,
  clock: Clock,
  catchUp: (connection: Connection) => void,
): Connection => {
  let right = admission.right
  let ended = false
  let revoked = false
  let behind = false

  const connection: Connection = {
    admission,
    get right() {
      return right
    },
    get ended() {
      return ended
    },
    get revoked() {
      return revoked
    },
    marks: false,
    refused: false,
    send: (frame) => {
      if (ended) return true
      if (behind) return false
      if (socket.bufferedAmount > mostBuffered) {
        behind = true
        lookAgain(clock.now() + patience)
        return false
      }
      socket.send(frame)
      return true
    },
    tell: (frame) => {
      if (!ended) socket.send(frame)
    },
    change: (next) => {
      if (right === next) return
      right = next
      if (connection.marks) connection.tell(rightsFrame(right === 'write'))
    },
    close: (code, reason) => {
      if (ended) return
      ended = true
      socket.close(code, reason)
    },
    revoke: (code, reason) => {
      revoked = true
      connection.close(code, reason)
    },
  }

  const lookAgain = (until: number): void => {
    clock.after(checkEvery, () => {
      if (ended) return
      if (socket.bufferedAmount === 0) {
        behind = false
        catchUp(connection)
      } else if (clock.now() > until) connection.close(closeCodes.tooSlow)
      else lookAgain(until)
    })
  }

  socket.on('close', () => {
    ended = true
  })
  return connection
}
