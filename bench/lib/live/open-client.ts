import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { LivePlace } from './live-server.ts'

/** A client that keeps no document: the processor it takes would be the load's, and is not what is measured. */
export interface LiveClient {
  /** The state of the page as it was on coming in. */
  readonly state: Uint8Array
  send(update: Uint8Array): void
  /** Called with each update that comes. */
  listen(listener: (update: Uint8Array) => void): void
  close(): Promise<void>
}

const [sync, auth] = [0, 2]
/** An update that says nothing. */
const nothing = new Uint8Array([0, 0])

/** Comes in to a page and resolves once it is there. Hocuspocus wants the page's name before each frame, and a word of who one is. */
export const openClient = async ({ address, headers, name }: LivePlace): Promise<LiveClient> => {
  const socket = new WebSocket(address, { headers, perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
    encoding.encode((encoder) => {
      if (name !== null) encoding.writeVarString(encoder, name)
      write(encoder)
    })
  const syncFrame = (step: number, data: Uint8Array): Uint8Array =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, data)
    })
  const listeners: ((update: Uint8Array) => void)[] = []
  const { promise: state, resolve, reject } = Promise.withResolvers<Uint8Array>()
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data)
    if (name !== null) decoding.readVarString(decoder)
    if (decoding.readVarUint(decoder) !== sync) return
    const step = decoding.readVarUint(decoder)
    const update = decoding.readVarUint8Array(decoder)
    if (step === 0) socket.send(syncFrame(1, nothing))
    else if (step === 1) resolve(update.slice())
    else for (const listener of listeners) listener(update)
  })
  socket.on('close', (code) => reject(new Error(`${address} ended with ${code}.`)))
  await once(socket, 'open')
  if (name !== null)
    socket.send(
      frame((encoder) => {
        encoding.writeVarUint(encoder, auth)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'bench')
      }),
    )
  socket.send(syncFrame(0, new Uint8Array([0])))
  return {
    state: await state,
    send: (update) => socket.send(syncFrame(2, update)),
    listen: (listener) => void listeners.push(listener),
    close: async () => {
      if (socket.readyState === WebSocket.CLOSED) return
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}
