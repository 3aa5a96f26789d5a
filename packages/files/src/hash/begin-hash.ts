import { createHash } from 'node:crypto'
import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

export interface ContentHash extends Disposable {
  /** Takes the bytes in by copying them. What it answers must be waited for before the next. */
  add(bytes: Uint8Array): Promise<void> | void
  /** In hexadecimal digits; nothing may be added after it. */
  end(): Promise<string>
}

/** What goes to the thread at once. A content of no more is hashed in place: the way there and back would take longer. */
const gulpBytes = 262_144
/** How many gulps of a content may lie with the thread. */
const mostAway = 4

/** Hashes a content by the thread that is at the other end of the port, which is asked for only when the content is not short. */
export const beginHash = (reach: () => MessagePort): ContentHash => {
  let port: MessagePort | undefined
  let answers: NodeJS.AsyncIterator<unknown[]> | undefined
  let sent = 0
  let gulp = Buffer.allocUnsafeSlow(gulpBytes)
  let held = 0

  const answer = async (): Promise<unknown> => {
    const { value, done } = (await answers?.next()) ?? { value: undefined, done: true }
    if (done) throw new Error('The thread that hashes contents has ended.')
    return (value as readonly unknown[])[0]
  }
  const send = (): void => {
    port ??= reach()
    answers ??= on(port, 'message', { close: ['close'] })
    port.postMessage(gulp.subarray(0, held), [gulp.buffer])
    sent += 1
    held = 0
  }
  const addInGulps = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.byteLength;) {
      if (held === gulpBytes) {
        send()
        const spare = sent > mostAway ? ((await answer()) as Uint8Array<ArrayBuffer>).buffer : null
        gulp = spare ? Buffer.from(spare) : Buffer.allocUnsafeSlow(gulpBytes)
      }
      const piece = bytes.subarray(at, at + gulpBytes - held)
      gulp.set(piece, held)
      held += piece.byteLength
      at += piece.byteLength
    }
  }
  return {
    add: (bytes) => {
      if (held + bytes.byteLength > gulpBytes) return addInGulps(bytes)
      gulp.set(bytes, held)
      held += bytes.byteLength
    },
    end: async () => {
      if (!port) return createHash('sha256').update(gulp.subarray(0, held)).digest('hex')
      send()
      port.postMessage(null)
      for (;;) {
        const said = await answer()
        if (typeof said === 'string') return said
      }
    },
    [Symbol.dispose]: () => port?.close(),
  }
}
