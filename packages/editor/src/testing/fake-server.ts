import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** A server's end of the protocol with one page, and what becomes of it. */
export interface FakeServer {
  /** To stand in for the browser's `WebSocket`. */
  readonly Socket: typeof WebSocket
  /** What the page says here. */
  readonly doc: Y.Doc
  /** How many connections are open. */
  readonly open: () => number
  /** The address that was asked for last. */
  readonly address: () => string
  /** From here on markers are answered, or held back until they are. */
  readonly answer: (does: boolean) => void
  /** From here on what one writes is refused. */
  readonly refuse: (does: boolean) => void
  /** Sends a frame of a type and a number: 104 for one's right. */
  readonly send: (type: number, number: number) => void
  /** Ends the connections; those that come meanwhile too, until it `accepts` again. */
  readonly close: (code: number) => void
  readonly accept: () => void
}

export const createFakeServer = (): FakeServer => {
  const doc = new Y.Doc()
  const sockets = new Set<FakeSocket>()
  const held: number[] = []
  let answers = true
  let refuses = false
  let refused = false
  let ends: number | null = null
  let last = ''

  const frame = (...parts: readonly (number | Uint8Array)[]): Uint8Array =>
    encoding.encode((encoder) => {
      for (const part of parts)
        if (typeof part === 'number') encoding.writeVarUint(encoder, part)
        else encoding.writeVarUint8Array(encoder, part)
    })
  const sendAll = (bytes: Uint8Array): void => {
    for (const socket of sockets) socket.arrive(bytes)
  }
  const echo = (): void => {
    for (const number of held.splice(0)) {
      if (refused) sendAll(frame(103, number))
      refused = false
      sendAll(frame(102, number))
    }
  }

  class FakeSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    onopen = (): void => {}
    onmessage = (_message: { readonly data: ArrayBuffer }): void => {}
    onclose = (_event: { readonly code: number; readonly reason: string }): void => {}
    constructor(address: string) {
      last = address
      queueMicrotask(() => (ends === null ? this.begin() : this.end(ends)))
    }
    begin(): void {
      this.readyState = 1
      sockets.add(this)
      this.onopen()
    }
    arrive(bytes: Uint8Array): void {
      this.onmessage({ data: bytes.slice().buffer })
    }
    send(bytes: Uint8Array): void {
      const decoder = decoding.createDecoder(bytes)
      const type = decoding.readVarUint(decoder)
      if (type === 102) {
        held.push(decoding.readVarUint(decoder))
        if (answers) queueMicrotask(echo)
      }
      if (type !== 0) return
      const step = decoding.readVarUint(decoder)
      const data = decoding.readVarUint8Array(decoder)
      if (step === 0) {
        this.arrive(frame(0, 0, Y.encodeStateVector(doc)))
        this.arrive(frame(0, 1, Y.encodeStateAsUpdate(doc, data)))
      } else if (refuses) refused ||= brings(data)
      else Y.applyUpdate(doc, data, this)
    }
    close(): void {
      sockets.delete(this)
    }
    end(code: number): void {
      sockets.delete(this)
      this.onclose({ code, reason: '' })
    }
  }
  const brings = (update: Uint8Array): boolean => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    let changes = false
    copy.on('update', () => (changes = true))
    Y.applyUpdate(copy, update)
    return changes
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    for (const socket of sockets) if (socket !== origin) socket.arrive(frame(0, 2, update))
  })

  return {
    Socket: FakeSocket as unknown as typeof WebSocket,
    doc,
    open: () => sockets.size,
    address: () => last,
    answer: (does) => {
      answers = does
      if (does) echo()
    },
    refuse: (does) => {
      refuses = does
    },
    send: (type, number) => sendAll(frame(type, number)),
    close: (code) => {
      ends = code
      held.length = 0
      for (const socket of sockets) socket.end(code)
    },
    accept: () => {
      ends = null
    },
  }
}
