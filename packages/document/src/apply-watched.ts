import * as Y from 'yjs'
import { createLossList } from './create-loss-list.ts'
import type { ItemRun, Losses } from './losses.ts'

/** How far each Yjs client had come; those that are not in it had not begun. */
export type Clocks = ReadonlyMap<number, number>

/**
 * Applies an update that was made in a fork, and tells what was lost by it: own parts that met what is gone, and what others
 * had written since `base`, where the fork begins.
 */
export const applyWatched = (doc: Y.Doc, update: Uint8Array, base: Clocks): Losses => {
  let losses: Losses = { own: [], others: [] }
  // Before garbage collection, so that what is lost can still be read.
  const look = (transaction: Y.Transaction): void => {
    const writers = new Set(
      [...transaction.afterState].flatMap(([id, clock]) => (clock > (transaction.beforeState.get(id) ?? 0) ? [id] : [])),
    )
    losses = { own: deadOf(transaction, writers, update), others: takenFrom(transaction, writers, base) }
  }
  // Once: what Yjs tidies up behind it is nobody's loss.
  doc.once('afterTransaction', look)
  // Until it is asked for, Yjs does not know that it is a map.
  doc.getMap('fields')
  try {
    Y.applyUpdate(doc, update)
  } finally {
    doc.off('afterTransaction', look)
  }
  return losses
}

const deadOf = ({ doc, beforeState }: Y.Transaction, writers: ReadonlySet<number>, update: Uint8Array): ItemRun[] => {
  const { ds } = Y.decodeUpdate(update)
  const dead: { client: number; clock: number; length: number }[] = []
  for (const client of writers) {
    const structs = doc.store.clients.get(client) ?? []
    for (const struct of structs.slice(Y.findIndexSS(structs, beforeState.get(client) ?? 0))) {
      if (!struct.deleted || Y.isDeleted(ds, struct.id) || saysTheSame(struct)) continue
      const last = dead.at(-1)
      if (last?.client === client && last.clock + last.length === struct.id.clock) last.length += struct.length
      else dead.push({ client, clock: struct.id.clock, length: struct.length })
    }
  }
  return dead
}

const takenFrom = (transaction: Y.Transaction, writers: ReadonlySet<number>, base: Clocks) => {
  const list = createLossList(transaction.doc, (id) => id.clock < (base.get(id.client) ?? 0))
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const isTheirs = !writers.has(struct.id.client) && struct.id.clock >= (base.get(struct.id.client) ?? 0)
    if (isTheirs && struct instanceof Y.Item && !saysTheSame(struct)) list.add(struct)
  })
  return list.all()
}

/** Of two who set one value, one is overwritten; nothing is lost when both set the same. */
const saysTheSame = (struct: Y.Item | Y.GC): boolean => {
  if (!(struct instanceof Y.Item) || struct.parentSub === null) return false
  const { parent, parentSub } = struct
  const winner: unknown =
    parent instanceof Y.XmlElement ? parent.getAttribute(parentSub) : parent instanceof Y.Map ? parent.get(parentSub) : undefined
  return winner !== undefined && JSON.stringify(winner) === JSON.stringify(struct.content.getContent().at(-1))
}
