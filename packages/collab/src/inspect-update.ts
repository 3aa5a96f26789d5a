import * as Y from 'yjs'
import { collabErrors } from './collab-errors.ts'

export interface Inspection {
  /** Whether it holds anything the document lacks. */
  readonly changes: boolean
  /** The client ids that bring something new. */
  readonly writers: readonly number[]
}

/** Says what an update would do to a document, without doing it. Throws `collab.bad-frame` for what is no update. */
export const inspectUpdate = (doc: Y.Doc, update: Uint8Array): Inspection => {
  const decoded = decode(update)
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  const writers = new Set<number>()
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.id.clock + struct.length > (known.get(struct.id.client) ?? 0)) writers.add(struct.id.client)
  }
  return { changes: writers.size > 0 || deletesSomething(doc, decoded.ds), writers: [...writers] }
}

const decode = (update: Uint8Array) => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    throw collabErrors.badFrame('it holds no Yjs update')
  }
}

/** Whether a range to be deleted is alive in the document, or not there yet. */
const deletesSomething = (doc: Y.Doc, deletions: ReturnType<typeof Y.decodeUpdate>['ds']): boolean => {
  for (const [client, ranges] of deletions.clients) {
    const structs = doc.store.clients.get(client) ?? []
    const last = structs.at(-1)
    const end = last ? last.id.clock + last.length : 0
    for (const { clock, len } of ranges) {
      if (clock + len > end) return true
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (!struct.deleted) return true
      }
    }
  }
  return false
}
