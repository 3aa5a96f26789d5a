import { TsuzuriError } from '@tsuzuri/model'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { collabErrors } from './collab-errors.ts'

/** What a client may send. PROTOCOL.md describes the bytes. */
export type Frame =
  | { readonly type: 'step-1'; readonly stateVector: Uint8Array }
  /** A change to be made: `whole` when it is all that the sender has and we lack (step 2), not only its newest. */
  | { readonly type: 'update'; readonly data: Uint8Array; readonly whole: boolean }
  | { readonly type: 'awareness'; readonly data: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'marker'; readonly number: number }

const sync = 0
const awareness = 1
const queryAwareness = 3
const durable = 102
const refused = 103
const rights = 104
const reason = 105

/** Reads one frame. Throws `collab.bad-frame`; bytes left over are a bad frame too. */
export const readFrame = (bytes: Uint8Array): Frame => {
  const decoder = decoding.createDecoder(bytes)
  try {
    const frame = read(decoder)
    if (decoding.hasContent(decoder)) throw collabErrors.badFrame('bytes are left over')
    return frame
  } catch (error) {
    throw error instanceof TsuzuriError ? error : collabErrors.badFrame('it ends too early')
  }
}

const read = (decoder: decoding.Decoder): Frame => {
  const type = decoding.readVarUint(decoder)
  if (type === sync) {
    const step = decoding.readVarUint(decoder)
    // Copied, because the socket's buffer is used again once its listener has returned.
    const data = decoding.readVarUint8Array(decoder).slice()
    if (step === 0) return { type: 'step-1', stateVector: data }
    if (step === 1 || step === 2) return { type: 'update', data, whole: step === 1 }
    throw collabErrors.badFrame(`there is no sync step ${step}`)
  }
  if (type === awareness) return { type: 'awareness', data: decoding.readVarUint8Array(decoder).slice() }
  if (type === queryAwareness) return { type: 'query-awareness' }
  if (type === durable) return { type: 'marker', number: decoding.readVarUint(decoder) }
  throw collabErrors.badFrame(`there is no frame type ${type}`)
}

/** The state vector of whoever has nothing. */
export const nothingKnown = new Uint8Array([0])
export const isNothing = ([clients, more]: Uint8Array): boolean => clients === 0 && more === undefined

/** Throws `collab.bad-frame` for what is no state vector. */
export const readStateVector = (bytes: Uint8Array): Uint8Array => {
  try {
    Y.decodeStateVector(bytes)
    return bytes
  } catch {
    throw collabErrors.badFrame('it holds no state vector')
  }
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

const syncFrame = (step: 0 | 1 | 2, data: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, data)
  })

export const stepOneFrame = (stateVector: Uint8Array): Uint8Array => syncFrame(0, stateVector)
export const stepTwoFrame = (update: Uint8Array): Uint8Array => syncFrame(1, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(2, update)

export const awarenessFrame = (data: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, awareness)
    encoding.writeVarUint8Array(encoder, data)
  })

const numbered = (type: number, number: number): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, number)
  })

/** All that came before the marker is durable. */
export const durableFrame = (marker: number): Uint8Array => numbered(durable, marker)
/** Something that came before the marker was refused. */
export const refusedFrame = (marker: number): Uint8Array => numbered(refused, marker)
/** Why something is not as one wrote it; a 103 follows where it was refused. */
export const reasons = { pageFull: 1, fieldPutBack: 2 } as const
export type Reason = keyof typeof reasons
export const reasonFrame = (why: Reason): Uint8Array => numbered(reason, reasons[why])
/** One's rights on the page have changed: 1 to write, 0 to read. */
export const rightsFrame = (mayWrite: boolean): Uint8Array => numbered(rights, mayWrite ? 1 : 0)
