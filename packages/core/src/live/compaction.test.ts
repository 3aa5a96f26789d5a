import { readContent } from '@tsuzuri/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPage } from '../pages/create-page.ts'
import { openHouse } from '../testing/open-house.ts'
import { compactPage } from './compact-page.ts'
import { loadState } from './load-state.ts'
import { openDocument } from './open-document.ts'

const edit = fc.record({
  /** Whose document it is made in; each may lack what the others did last. */
  by: fc.nat({ max: 2 }),
  what: fc.constantFrom('write', 'write', 'take', 'field'),
  at: fc.nat(),
  words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  after: fc.constantFrom('nothing', 'nothing', 'sync', 'compact', 'killed while compacting'),
})

describe('compaction, replay', () => {
  test(
    'a state and what came after it are what all single updates are, whenever it was merged or killed while it was',
    { timeout: 60_000 },
    async () => {
      await using house = await openHouse()
      const { engine, portal } = house
      const { updates } = engine.store.read.in(portal.id)
      /** Everything of the compaction is done, and the commit never comes. */
      const unit: typeof engine.store.unit = (work) =>
        engine.store.unit(async (tx) => {
          await work(tx)
          throw new RangeError('killed')
        })
      const dying = { ...engine, store: { ...engine.store, unit } }
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 30 }), async (edits) => {
          const page = await createPage(house.as('member'), { title: '頁', markdown: 'はじめ' })
          const people = await Promise.all([0, 1, 2].map(async () => (await loadState(engine, portal.id, page.id)).doc))
          for (const { by, what, at, words, after } of edits) {
            const doc = people[by] ?? new Y.Doc()
            const before = Y.encodeStateVector(doc)
            change(doc, what, at, words)
            await engine.live.apply(portal.id, page.id, `${by}`, Y.encodeStateAsUpdate(doc, before))
            if (after === 'sync') for (const { data } of await updates.since(page.id, 0)) Y.applyUpdate(doc, data)
            if (after === 'compact') await compactPage(engine, portal.id, page.id)
            if (after === 'killed while compacting') await compactPage(dying, portal.id, page.id).catch(() => {})
          }
          const all = await updates.since(page.id, 0)
          const replayed = openDocument({ snapshot: null, snapshotSeq: 0, tail: all })
          const { doc, seq } = await loadState(engine, portal.id, page.id)
          expect([seq, Y.encodeStateVector(doc), readContent(doc), doc.getMap('fields').toJSON()]).toEqual([
            edits.length + 1,
            Y.encodeStateVector(replayed),
            readContent(replayed),
            replayed.getMap('fields').toJSON(),
          ])
        }),
        { numRuns: 25 },
      )
    },
  )
})

const change = (doc: Y.Doc, what: string, at: number, words: string): void => {
  const content = doc.getXmlFragment('content')
  if (what === 'field') doc.getMap('fields').set('note', words)
  else if (what === 'take' && content.length > 1) content.delete(at % content.length, 1)
  else {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    content.insert(at % (content.length + 1), [paragraph])
  }
}
