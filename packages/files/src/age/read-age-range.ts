import { openChunk } from './age-chunk.ts'
import { chunkBytes, sealedBytes } from './age-format.ts'
import type { AgeHead } from './open-age-head.ts'

export interface SealedObject extends AgeHead {
  /** Bytes of the whole age file. */
  readonly size: number
  /** Opens the sealed bytes from `start` to before `end`. */
  readonly open: (range: { readonly start: number; readonly end: number }) => Promise<ReadableStream<Uint8Array>>
  /** What to throw when a chunk is not what was sealed. */
  readonly damaged: () => Error
}

/**
 * The content from `start` to before `end`: only the chunks it lies in are read, and nothing of a chunk is handed on before all of it
 * was found to be what was sealed. Read as it is asked for.
 */
export const readAgeRange = (object: SealedObject, start: number, end: number): ReadableStream<Uint8Array> =>
  asStream(readChunks(object, start, end))

/** Not Node's own `ReadableStream.from`, whose types the ones of browsers do not know. */
const asStream = (pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )

async function* readChunks({ payloadKey, payloadAt, size, open, damaged }: SealedObject, start: number, end: number) {
  const last = Math.max(0, Math.ceil((size - payloadAt) / sealedBytes) - 1)
  const first = Math.floor(start / chunkBytes)
  const until = Math.min(last, Math.ceil(end / chunkBytes) - 1)
  // The last chunk vouches for the end of the file, so that what reads all of an empty one reads it too.
  if (first > Math.max(until, 0)) return
  const from = payloadAt + first * sealedBytes
  const to = Math.min(size, payloadAt + (Math.max(until, 0) + 1) * sealedBytes)
  let number = first
  for await (const sealed of inChunks(await open({ start: from, end: to }))) {
    const content = openChunk(payloadKey, number, number === last, sealed)
    if (content === null) throw damaged()
    const at = number * chunkBytes
    const piece = content.subarray(Math.max(0, start - at), Math.max(0, end - at))
    if (piece.byteLength > 0) yield piece
    number += 1
  }
  if (number !== Math.max(until, 0) + 1) throw damaged()
}

/** The same bytes, cut where sealed chunks end. */
async function* inChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const bytes of stream) {
    for (let at = 0; at < bytes.byteLength;) {
      const piece = bytes.subarray(at, at + sealedBytes - length)
      held.push(piece)
      length += piece.byteLength
      at += piece.byteLength
      if (length < sealedBytes) continue
      yield together(held)
      held = []
      length = 0
    }
  }
  if (length > 0) yield together(held)
}

const together = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces)
