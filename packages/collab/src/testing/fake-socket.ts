import type { Socket } from '../socket.ts'

/** The server's end of a connection, and what the other end does with it. */
export interface FakeSocket extends Socket {
  /** Something comes from the client. */
  readonly arrive: (bytes: Uint8Array, isBinary?: boolean) => void
  /** The client takes nothing any more, so that what is sent waits; or takes it all. */
  readonly stick: () => void
  readonly loosen: () => void
  /** The client goes without a word. */
  readonly drop: () => void
  /** The client does not answer when the server ends the connection, so that more can arrive from it. */
  readonly goDeaf: () => void
  /** With which code the server has ended it. */
  readonly code: number | null
  /** What it has said with that. */
  readonly reason: string
  readonly isPaused: boolean
}

export const createFakeSocket = (onFrame: (bytes: Uint8Array) => void, onClose: (code: number) => void = () => {}): FakeSocket => {
  const onMessage: ((data: Buffer, isBinary: boolean) => void)[] = []
  const onEnd: (() => void)[] = []
  const unsent: Uint8Array[] = []
  const unread: (readonly [Buffer, boolean])[] = []
  let stuck = false
  let deaf = false
  let isPaused = false
  let isOpen = true
  let code: number | null = null
  let reason = ''

  const end = (): void => {
    if (!isOpen) return
    isOpen = false
    for (const listener of onEnd) listener()
  }
  const read = (): void => {
    const next = isPaused || !isOpen ? undefined : unread.shift()
    if (!next) return
    for (const listener of onMessage) listener(...next)
    read()
  }

  return {
    binaryType: '',
    get bufferedAmount() {
      return unsent.reduce((sum, { byteLength }) => sum + byteLength, 0)
    },
    get code() {
      return code
    },
    get reason() {
      return reason
    },
    get isPaused() {
      return isPaused
    },
    send: (bytes) => {
      if (!isOpen || code !== null) return
      if (stuck) unsent.push(bytes)
      else onFrame(bytes)
    },
    close: (given, said = '') => {
      if (!isOpen || code !== null) return
      code = given
      reason = said
      onClose(given)
      if (!deaf) queueMicrotask(end)
    },
    terminate: end,
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      read()
    },
    on: (event: string, listener: (...args: [Buffer, boolean]) => void) => {
      if (event === 'message') onMessage.push(listener)
      else if (event === 'close') onEnd.push(listener as () => void)
    },
    arrive: (bytes, isBinary = true) => {
      unread.push([Buffer.from(bytes), isBinary])
      read()
    },
    stick: () => {
      stuck = true
    },
    loosen: () => {
      stuck = false
      for (const bytes of unsent.splice(0)) onFrame(bytes)
    },
    drop: end,
    goDeaf: () => {
      deaf = true
    },
  }
}
