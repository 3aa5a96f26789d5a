import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { collabErrors } from './collab-errors.ts'

/** A Yjs update as it came, and what it consists of. */
export interface Change {
  readonly data: Uint8Array
  readonly structs: readonly (Y.Item | Y.GC | Y.Skip)[]
  readonly deletions: readonly { readonly client: number; readonly clock: number; readonly end: number }[]
}

export interface Inspection {
  /** Whether it holds anything the document lacks. */
  readonly changes: boolean
  /** The client ids that bring something new. */
  readonly writers: readonly number[]
  /** Whether the document has all it builds on; else its sender has something that never arrived here. */
  readonly complete: boolean
}

/** Throws `collab.bad-frame` for what is no update, or one that refers to what its own author had yet to write. */
export const readChange = (data: Uint8Array): Change => {
  const { structs, ds } = decode(data)
  for (const struct of structs) {
    if (referencesOf(struct).some(({ client, clock }) => client === struct.id.client && clock >= struct.id.clock))
      throw collabErrors.badFrame('it refers to itself')
  }
  const deletions = [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, end: clock + len })))
  return { data, structs, deletions: deletions.filter(({ clock, end }) => end > clock) }
}

/** The same structs with other deletions, as an update. */
export const encodeChange = (structs: Change['structs'], deletions: Change['deletions']): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  // A client's structs follow each other, and hold no gap but as a skip.
  const byClient = Map.groupBy(structs, ({ id }) => id.client)
  encoding.writeVarUint(restEncoder, byClient.size)
  for (const [client, own] of byClient) {
    encoding.writeVarUint(restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(restEncoder, own[0]?.id.clock ?? 0)
    for (const struct of own) struct.write(encoder, 0)
  }
  const ranges = Map.groupBy(deletions, ({ client }) => client)
  encoding.writeVarUint(restEncoder, ranges.size)
  for (const [client, own] of ranges) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, own.length)
    for (const { clock, end } of own) {
      encoding.writeVarUint(restEncoder, clock)
      encoding.writeVarUint(restEncoder, end - clock)
    }
  }
  return encoder.toUint8Array()
}

const decode = (data: Uint8Array) => {
  try {
    return Y.decodeUpdate(data)
  } catch {
    throw collabErrors.badFrame('it holds no Yjs update')
  }
}

/** Says what a change would do to a document, without doing it. */
export const inspectUpdate = (doc: Y.Doc, { structs, deletions }: Change): Inspection => {
  const ends = new Map<number, number>()
  const endOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client)
  const writers = new Set<number>()
  let complete = true
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock + struct.length <= endOf(client)) continue
    writers.add(client)
    if (clock > endOf(client)) complete = false
    else ends.set(client, clock + struct.length)
  }
  const unknown = ({ client, clock }: Reference): boolean => clock >= endOf(client)
  if (structs.some((struct) => writers.has(struct.id.client) && referencesOf(struct).some(unknown))) complete = false
  if (deletions.some(({ client, end }) => end > endOf(client))) complete = false
  return { complete, changes: writers.size > 0 || deletions.some((range) => deletesSomething(doc, range)), writers: [...writers] }
}

interface Reference {
  readonly client: number
  readonly clock: number
}

/** What must be there before a struct can be put in its place. */
const referencesOf = (struct: Y.Item | Y.GC | Y.Skip): readonly Reference[] =>
  struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent].filter((reference) => reference instanceof Y.ID) : []

/** Whether a range to be deleted is alive in the document, or not there yet. */
const deletesSomething = (doc: Y.Doc, { client, clock, end }: Change['deletions'][number]): boolean => {
  if (end > Y.getState(doc.store, client)) return true
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) return false
    if (!struct.deleted) return true
  }
  return false
}
