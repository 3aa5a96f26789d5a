import type { WebSocket } from 'ws'
import type { Admission, Right } from './admission.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import { rightsFrame } from './frame.ts'

/** One socket of one admitted person. */
export interface Connection {
  readonly admission: Admission
  right: Right
  /** Set before anything else when the connection ends: frames that are still buffered are not looked at. */
  dead: boolean
  /** Whether the client speaks our markers; only then it is sent ours. */
  marks: boolean
  /** Something was refused since the last marker. */
  refused: boolean
  /** Sends a frame, unless the reader is so slow that it will be sent one difference later. */
  send(frame: Uint8Array): void
  /** Takes another right into force, and tells clients that know how. */
  change(right: Right): void
  close(code: CloseCode): void
}

/** Bytes that may wait for a reader before it is left behind. */
const mostBuffered = 1024 * 1024
const checkEvery = 100
/** A reader that has not caught up after this long is asked to come back. */
const patience = 60_000

/** `catchUp` is called once a slow reader takes bytes again; it must bring all that was left out since. */
export const createConnection = (socket: WebSocket, admission: Admission, catchUp: (connection: Connection) => void): Connection => {
  let behind: NodeJS.Timeout | undefined
  const connection: Connection = {
    admission,
    right: admission.right,
    dead: false,
    marks: false,
    refused: false,
    send: (frame) => {
      if (connection.dead || behind) return
      if (socket.bufferedAmount > mostBuffered) fallBehind()
      else socket.send(frame)
    },
    change: (right) => {
      if (connection.right === right) return
      connection.right = right
      if (connection.marks) connection.send(rightsFrame(right === 'write'))
    },
    close: (code) => {
      if (connection.dead) return
      connection.dead = true
      clearInterval(behind)
      socket.close(code)
    },
  }
  const fallBehind = (): void => {
    let waited = 0
    behind = setInterval(() => {
      waited += checkEvery
      if (socket.bufferedAmount === 0) {
        clearInterval(behind)
        behind = undefined
        catchUp(connection)
      } else if (waited > patience) connection.close(closeCodes.tooSlow)
    }, checkEvery)
  }
  socket.on('close', () => clearInterval(behind))
  return connection
}
