import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Place } from './place.ts'
import type { Wire } from './wire.ts'

/** Updates that another process has committed to a page's log. */
export interface Written {
  /** The seqs of the first and the last of them. */
  readonly first: number
  readonly last: number
  /** All of them; none where they are too large to be sent along, to be fetched from the log then. */
  readonly updates: readonly Uint8Array[]
}

/** Tells the other processes that have the page open. */
export interface PageWire {
  written(first: number, updates: readonly Uint8Array[]): void
  /** Who is here, or is no more; as in an awareness frame. */
  presence(data: Uint8Array): void
  close(): void
}

export interface PageWireListener {
  written(written: Written): void
  presence(from: string, data: Uint8Array): void
  /** Somebody wants to know who is here. */
  asked(): void
  /** From here on everything is heard; what was missed is to be fetched. */
  ready(): void
  lost(from: string): void
}

const [writtenType, presenceType, askType] = [0, 1, 2]
/** In bytes. */
const mostSent = 16 * 1024

/** What the processes that have a page open tell each other of it. */
export const openPageWire = (wire: Wire, { portalId, pageId }: Place, listener: PageWireListener): PageWire => {
  const topic = `page:${portalId}/${pageId}`
  const send = (type: number, write: (encoder: encoding.Encoder) => void): void =>
    wire.send(
      topic,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type)
        write(encoder)
      }),
    )
  const hear = (data: Uint8Array, from: string): void => {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === presenceType) listener.presence(from, decoding.readVarUint8Array(decoder))
    else if (type === askType) listener.asked()
    else if (type === writtenType) listener.written(readWritten(decoder))
  }

  const stop = wire.listen(topic, {
    message: hear,
    ready: () => {
      listener.ready()
      send(askType, () => {})
      listener.asked()
    },
    lost: (from) => listener.lost(from),
  })
  return {
    written: (first, updates) =>
      send(writtenType, (encoder) => {
        const size = updates.reduce((sum, { byteLength }) => sum + byteLength, 0)
        const sent = size < mostSent ? updates : []
        encoding.writeVarUint(encoder, first)
        encoding.writeVarUint(encoder, first + updates.length - 1)
        encoding.writeVarUint(encoder, sent.length)
        for (const update of sent) encoding.writeVarUint8Array(encoder, update)
      }),
    presence: (data) => send(presenceType, (encoder) => encoding.writeVarUint8Array(encoder, data)),
    close: stop,
  }
}

const readWritten = (decoder: decoding.Decoder): Written => {
  const first = decoding.readVarUint(decoder)
  const last = decoding.readVarUint(decoder)
  // A copy of its own, since what it lies in is the wire's.
  const updates = Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarUint8Array(decoder).slice())
  return { first, last, updates }
}
