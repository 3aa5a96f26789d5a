import type { LoggedUpdate } from '@tsuzuri/db'
import * as Y from 'yjs'

export interface AuthorCount {
  readonly id: string
  readonly inserted: number
  readonly deleted: number
}

/**
 * Who wrote and took away how many characters by these updates, in the order they came in. Both count by the update's
 * own actor, since a deletion carries no author in Yjs. `doc` stands before the first update and is changed by it.
 */
export const countAuthors = (doc: Y.Doc, updates: readonly LoggedUpdate[]): readonly AuthorCount[] => {
  const counts = new Map<string, { inserted: number; deleted: number }>()
  let count = { inserted: 0, deleted: 0 }
  // Before garbage collection, so that what was deleted can still be measured.
  const add = (transaction: Y.Transaction): void => {
    count.inserted += insertedBy(transaction)
    count.deleted += deletedBy(transaction)
  }
  doc.on('afterTransaction', add)
  for (const { actorId, data } of updates) {
    count = counts.get(actorId) ?? { inserted: 0, deleted: 0 }
    counts.set(actorId, count)
    Y.applyUpdate(doc, data, 'log')
  }
  doc.off('afterTransaction', add)
  return [...counts].map(([id, { inserted, deleted }]) => ({ id, inserted, deleted }))
}

const insertedBy = (transaction: Y.Transaction): number => {
  let characters = 0
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    if (before === clock) continue
    const structs = transaction.doc.store.clients.get(client) ?? []
    // From the first new one on: a page has tens of thousands of older ones, and each letter is a transaction.
    for (const struct of structs.slice(Y.findIndexSS(structs, before)))
      characters += lengthOf(struct, Math.max(0, before - struct.id.clock))
  }
  return characters
}

const deletedBy = (transaction: Y.Transaction): number => {
  let characters = 0
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    characters += lengthOf(struct, 0)
  })
  return characters
}

/** Characters of text in a struct from an offset on; elements and attributes count for nothing. */
const lengthOf = (struct: Y.AbstractStruct, from: number): number =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str.length - from : 0
