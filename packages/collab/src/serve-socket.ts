import { TsuzuriError } from '@tsuzuri/model'
import type { Admission } from './admission.ts'
import type { Clock } from './clock.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import { type Connection, createConnection } from './connection.ts'
import { readFrame } from './frame.ts'
import type { Room } from './room.ts'
import type { RoomBook } from './room-book.ts'
import type { Socket } from './socket.ts'
import { createTokenBucket } from './token-bucket.ts'

/** The largest frame in bytes. The socket itself must allow more, for its own refusal is taken for a passing one. */
const largestFrame = 8 * 1024 * 1024
const mostWaitingFrames = 64
const mostWaitingBytes = 1024 * 1024
/** Of one person on one page: each window is one, and a script that forgets to close its own is kept from taking all. */
const mostOfPerson = 8

/** Serves one socket: listens at once, lets in, hands frames to the room in order, and cleans up. */
export const serveSocket = (
  socket: Socket,
  admission: Promise<Admission | CloseCode>,
  book: RoomBook,
  { clock, paced }: { readonly clock: Clock; readonly paced: boolean },
): void => {
  const waiting: Uint8Array[] = []
  let waitingBytes = 0
  let take: ((bytes: Uint8Array) => void) | null = null
  /** Set by whoever ends it first; frames still come after that, and are not looked at. */
  let ended = false
  let end = (code: CloseCode): void => {
    if (!ended) socket.close(code)
    ended = true
  }

  socket.binaryType = 'nodebuffer'
  socket.on('error', () => socket.terminate())
  socket.on('message', (bytes, isBinary) => {
    if (ended) return
    if (!isBinary) return end(closeCodes.badFrame)
    if (bytes.byteLength > largestFrame) return end(closeCodes.tooLarge)
    if (take) return take(bytes)
    waitingBytes += bytes.byteLength
    if (waiting.length >= mostWaitingFrames || waitingBytes > mostWaitingBytes) return end(closeCodes.tooLarge)
    waiting.push(Uint8Array.from(bytes))
  })
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      ended = true
      resolve()
    })
  })

  const attend = (room: Room, person: Admission): Connection => {
    const connection = createConnection(socket, person, clock, (behind) => room.catchUp(behind))
    end = (code) => {
      ended = true
      connection.close(code)
    }
    const hand = (bytes: Uint8Array): void => receive(room, connection, bytes)
    take = paced ? slowedDown(socket, clock, hand) : hand
    room.join(connection)
    for (const bytes of waiting.splice(0)) take(bytes)
    return connection
  }

  const admitted = async (): Promise<void> => {
    const person = await admission
    if (typeof person === 'number') return end(person)
    if (ended) return
    const { portalId, pageId } = person
    await book.with({ portalId, pageId }, async (room) => {
      if (ended) return
      if ([...room.connections].filter((other) => !other.ended && other.admission.actorId === person.actorId).length >= mostOfPerson)
        return end(closeCodes.tooMany)
      const connection = attend(room, person)
      await closed
      room.leave(connection)
    })
  }
  admitted().catch((error: unknown) => end(closeCodeOf(error)))
}

const receive = (room: Room, connection: Connection, bytes: Uint8Array): void => {
  if (connection.ended) return
  try {
    room.receive(connection, readFrame(bytes))
  } catch (error) {
    connection.close(closeCodeOf(error))
  }
}

const closeCodeOf = (error: unknown): CloseCode => {
  if (!(error instanceof TsuzuriError)) return closeCodes.storeFailed
  if (error.code === 'collab.bad-frame') return closeCodes.badFrame
  if (error.code === 'collab.closed') return closeCodes.stopping
  return error.kind === 'missing' ? closeCodes.noPage : closeCodes.storeFailed
}

/** Slows a sender down that is faster than a page's share: it is paused, nothing is dropped. */
const slowedDown = (socket: Socket, clock: Clock, take: (bytes: Uint8Array) => void): ((bytes: Uint8Array) => void) => {
  const bucket = createTokenBucket()
  let resumeAt = 0
  const resume = (): void => {
    const wait = resumeAt - clock.now()
    if (wait > 0) clock.after(wait, resume)
    else {
      resumeAt = 0
      socket.resume()
    }
  }
  return (bytes) => {
    take(bytes)
    const wait = bucket.take(bytes.byteLength, clock.now())
    if (wait === 0) return
    // Frames that were read already come though it is paused.
    const paused = resumeAt > 0
    resumeAt = clock.now() + wait
    if (paused) return
    socket.pause()
    clock.after(wait, resume)
  }
}
