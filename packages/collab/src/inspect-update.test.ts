import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate, readChange } from './inspect-update.ts'

const edits = fc.array(fc.record({ by: fc.nat(2), at: fc.nat(20), words: fc.constantFrom('字', '𠮷', 'ab', ''), knows: fc.boolean() }), {
  minLength: 1,
  maxLength: 25,
})

/** The updates of three people who know of each other now and then; without words they delete. */
const write = (all: typeof edits extends fc.Arbitrary<infer Edits> ? Edits : never): readonly Uint8Array[] => {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const updates: Uint8Array[] = []
  for (const doc of docs) doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && updates.push(update))
  for (const { by, at, words, knows } of all) {
    const doc = docs[by] ?? docs[0]
    const text = doc?.getText('text')
    if (!doc || !text) continue
    if (knows) for (const update of updates) Y.applyUpdate(doc, update, 'heard')
    if (words === '') text.delete(Math.min(at, text.length), Math.min(2, text.length - Math.min(at, text.length)))
    else text.insert(Math.min(at, text.length), words)
  }
  return updates
}
const deletedIn = (doc: Y.Doc): number =>
  [...doc.store.clients.values()].flat().reduce((sum, struct) => sum + (struct.deleted ? struct.length : 0), 0)

describe('what an update would do', () => {
  test('is told as Yjs then does it, in whatever order updates come', () => {
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.nat()), (all, order) => {
        const updates = [...write(all)]
        const shuffled = updates.map((update) => ({ update, at: order.next().value ?? 0 })).toSorted((one, other) => one.at - other.at)
        const doc = new Y.Doc()
        for (const { update } of shuffled) {
          const { changes, complete, writers } = inspectUpdate(doc, readChange(update))
          const trial = new Y.Doc()
          Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
          Y.applyUpdate(trial, update)
          const waits = trial.store.pendingStructs !== null || trial.store.pendingDs !== null
          expect(complete).toBe(!waits)
          if (waits) continue
          const grown = [...Y.decodeStateVector(Y.encodeStateVector(trial))]
            .filter(([client, clock]) => clock > Y.getState(doc.store, client))
            .map(([client]) => client)
          expect(new Set(writers)).toEqual(new Set(grown))
          expect(changes).toBe(grown.length > 0 || deletedIn(trial) > deletedIn(doc))
          Y.applyUpdate(doc, update)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is nothing when all of it is known already, also after deletion and collection', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const doc = new Y.Doc()
        const updates = write(all)
        for (const update of updates) Y.applyUpdate(doc, update)
        for (const update of [...updates, Y.encodeStateAsUpdate(doc)])
          expect(inspectUpdate(doc, readChange(update))).toEqual({ changes: false, complete: true, writers: [] })
      }),
    )
  })
})

test.each([
  ['no update', [9, 9]],
  ['an update cut off', [1, 1, 5, 0, 0x84]],
  ['a struct that refers to a later one of its own author', [1, 1, 5, 0, 0x84, 5, 3, 1, 0x61, 0]],
])('%s is a bad frame', (_what, bytes) => {
  expect(() => readChange(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code: 'collab.bad-frame' }))
})

test('a deletion of nothing at all is nothing, even at the very end', () => {
  const doc = new Y.Doc()
  doc.clientID = 5
  doc.getText('text').insert(0, '字')
  expect(inspectUpdate(doc, readChange(new Uint8Array([0, 1, 5, 1, 1, 0])))).toEqual({ changes: false, complete: true, writers: [] })
})
