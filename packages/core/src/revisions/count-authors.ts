import { setImmediate as breathe } from 'node:timers/promises'
import type { LoggedUpdate } from '@tsuzuri/db'
import * as Y from 'yjs'

export interface AuthorCount {
  readonly id: string
  readonly inserted: number
  readonly deleted: number
}

/** After so many updates others have their turn. */
const atOnce = 500

/**
 * Who wrote and took away how many characters by these updates, in the order they came in. What was written counts for whom
 * its client id belongs to (`owners`; whoever sent it where nobody has it), since one update can complete another's; what was
 * taken away for whoever sent the update, since a deletion carries no author in Yjs. `doc` stands before the first update
 * and is changed by it.
 */
export const countAuthors = async (
  doc: Y.Doc,
  updates: readonly LoggedUpdate[],
  owners: ReadonlyMap<number, string> = new Map(),
): Promise<readonly AuthorCount[]> => {
  const counts = new Map<string, { inserted: number; deleted: number }>()
  const countOf = (id: string): { inserted: number; deleted: number } => {
    const present = counts.get(id) ?? { inserted: 0, deleted: 0 }
    counts.set(id, present)
    return present
  }
  let sender = ''
  // Before garbage collection, so that what was deleted can still be measured.
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const [client, characters] of insertedBy(transaction)) countOf(owners.get(client) ?? sender).inserted += characters
    countOf(sender).deleted += deletedBy(transaction)
  })
  for (const [index, { actorId, data }] of updates.entries()) {
    if (index % atOnce === atOnce - 1) await breathe()
    sender = actorId
    // Each by itself: Yjs is slow at what many updates leave behind in one transaction.
    Y.applyUpdate(doc, data, 'log')
  }
  return [...counts].map(([id, { inserted, deleted }]) => ({ id, inserted, deleted }))
}

const insertedBy = (transaction: Y.Transaction): ReadonlyMap<number, number> => {
  const inserted = new Map<number, number>()
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    if (before === clock) continue
    const structs = transaction.doc.store.clients.get(client) ?? []
    let characters = 0
    // From the first new one on: a page has tens of thousands of older ones, and each letter is a transaction.
    for (const struct of structs.slice(Y.findIndexSS(structs, before)))
      characters += lengthOf(struct, Math.max(0, before - struct.id.clock))
    if (characters > 0) inserted.set(client, characters)
  }
  return inserted
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
