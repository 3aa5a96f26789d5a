import { TsuzuriError } from '@tsuzuri/model'
import type { RawData, WebSocket } from 'ws'
import type { Admission } from './admission.ts'
import { closeCodes, type CloseCode } from './close-codes.ts'
import { type Connection, createConnection } from './connection.ts'
import { readFrame } from './frame.ts'
import type { Room } from './room.ts'
import type { RoomBook } from './room-book.ts'
import { createTokenBucket } from './token-bucket.ts'

/** The largest frame in bytes. The socket itself must allow more, for its own refusal is taken for a passing one. */
const largestFrame = 8 * 1024 * 1024
const mostWaitingFrames = 64
const mostWaitingBytes = 1024 * 1024

/** Serves one socket: listens at once, lets in, hands frames to the room in order, and cleans up. */
export const serveSocket = (socket: WebSocket, admission: Promise<Admission | CloseCode>, book: RoomBook): void => {
  const waiting: Uint8Array[] = []
  let waitingBytes = 0
  let take: ((bytes: Uint8Array) => void) | null = null
  let ended = false

  socket.binaryType = 'nodebuffer'
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: RawData, isBinary: boolean) => {
    const bytes = data as Buffer
    if (!isBinary) return socket.close(closeCodes.badFrame)
    if (bytes.byteLength > largestFrame) return socket.close(closeCodes.tooLarge)
    if (take) return take(bytes)
    waitingBytes += bytes.byteLength
    if (waiting.length >= mostWaitingFrames || waitingBytes > mostWaitingBytes) return socket.close(closeCodes.tooLarge)
    waiting.push(Uint8Array.from(bytes))
  })
  const closed = new Promise<void>((resolve) => socket.on('close', () => {
    ended = true
    resolve()
  }))

  const admitted = async (): Promise<void> => {
    const person = await admission
    if (typeof person === 'number') return socket.close(person)
    if (ended) return
    await book.with(person.portalId, person.pageId, async (room) => {
      if (ended) return
      const connection = createConnection(socket, person, (behind) => room.catchUp(behind))
      take = paced(socket, (bytes) => receive(room, connection, bytes))
      room.join(connection)
      for (const bytes of waiting.splice(0)) take(bytes)
      await closed
      room.leave(connection)
    })
  }
  admitted().catch((error: unknown) => socket.close(closeCodeOf(error)))
}

const receive = (room: Room, connection: Connection, bytes: Uint8Array): void => {
  if (connection.dead) return
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
const paced = (socket: WebSocket, take: (bytes: Uint8Array) => void): ((bytes: Uint8Array) => void) => {
  const bucket = createTokenBucket()
  return (bytes) => {
    take(bytes)
    const wait = bucket.take(bytes.byteLength, performance.now())
    if (wait === 0 || socket.isPaused) return
    socket.pause()
    setTimeout(() => socket.resume(), wait).unref()
  }
}
