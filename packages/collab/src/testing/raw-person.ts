import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { durableFrame, stepOneFrame, stepTwoFrame, updateFrame } from '../frame.ts'

/** Somebody at a real socket with a client that does what y-websocket does, and comes and goes as told. */
export interface RawPerson {
  readonly doc: Y.Doc
  /** Connects, or connects anew. Resolves once the page is there. */
  readonly connect: () => Promise<void>
  /** The connection is lost; what was under way may be lost with it. */
  readonly drop: () => void
  readonly isHere: () => boolean
  /** Sends all there is a second time. */
  readonly repeat: () => void
  /** Resolves once all before it is durable. Rejects when the connection ends before, or something was refused. */
  readonly mark: () => Promise<void>
}

export const createRawPerson = (address: string): RawPerson => {
  const doc = new Y.Doc()
  const waiting = new Map<number, { readonly resolve: () => void; readonly reject: (error: Error) => void }>()
  let socket: WebSocket | null = null
  let marker = 0

  const read = (from: WebSocket, data: Buffer): void => {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === 0) {
      const step = decoding.readVarUint(decoder)
      const bytes = decoding.readVarUint8Array(decoder)
      if (step === 0) from.send(stepTwoFrame(Y.encodeStateAsUpdate(doc, bytes)))
      else Y.applyUpdate(doc, bytes, from)
      if (step === 1) from.emit('whole')
    } else if (type === 102) settleMark(decoding.readVarUint(decoder), null)
    else if (type === 103) settleMark(decoding.readVarUint(decoder), new Error('refused'))
  }
  const settleMark = (number: number, error: Error | null): void => {
    const mark = waiting.get(number)
    waiting.delete(number)
    if (error) mark?.reject(error)
    else mark?.resolve()
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (socket?.readyState === WebSocket.OPEN && origin !== socket) socket.send(updateFrame(update))
  })

  const person: RawPerson = {
    doc,
    connect: async () => {
      const own = new WebSocket(address)
      socket = own
      const whole = Promise.race([
        once(own, 'whole'),
        once(own, 'close').then(([code]) => Promise.reject(new Error(`The server ended with ${String(code)}.`))),
      ])
      whole.catch(() => {})
      own.on('error', () => {})
      own.on('message', (data: Buffer) => {
        if (socket === own) read(own, data)
      })
      own.on('close', () => {
        if (socket !== own) return
        socket = null
        for (const number of waiting.keys()) settleMark(number, new Error('lost'))
      })
      await once(own, 'open')
      own.send(stepOneFrame(Y.encodeStateVector(doc)))
      await whole
    },
    drop: () => {
      const own = socket
      socket = null
      for (const number of waiting.keys()) settleMark(number, new Error('lost'))
      own?.terminate()
    },
    isHere: () => socket?.readyState === WebSocket.OPEN,
    repeat: () => socket?.send(updateFrame(Y.encodeStateAsUpdate(doc))),
    mark: () =>
      new Promise((resolve, reject) => {
        if (!socket) return reject(new Error('not there'))
        marker += 1
        waiting.set(marker, { resolve, reject })
        socket.send(durableFrame(marker))
      }),
  }
  return person
}
