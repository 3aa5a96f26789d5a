import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newPageState, readFields, writeFields } from './index.ts'

const open = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
const pageOf = (steps: readonly Record<string, string>[]): Uint8Array =>
  newPageState({ content: { type: 'doc', content: [] }, fields: { steps } })
const rows = fc.array(fc.dictionary(fc.constantFrom('who', 'what', 'limit'), fc.constantFrom('弊社', '貴社', '25日')), { maxLength: 6 })

test('a table is whatever it was set to last, rows in their order', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const doc = open(pageOf(before))
      doc.transact(() => writeFields(doc, { steps: after }))
      expect(readFields(doc)).toEqual({ steps: after })
    }),
    { numRuns: 100 },
  )
})

test('who writes whole tables takes nothing from whoever writes in another row or cell of it meanwhile', () => {
  const state = pageOf([
    { who: '貴社', what: '締める' },
    { who: '弊社', what: '計算する' },
  ])
  const [api, other] = [open(state), open(state)]
  api.transact(() =>
    writeFields(api, {
      steps: [
        { who: '貴社', what: '締める' },
        { who: '弊社', what: '計算する', limit: '25日' },
        { who: '貴社', what: '承認する' },
      ],
    }),
  )
  const [first, second] = (other.getMap('fields').get('steps') as Y.Array<Y.Map<string>>).toArray()
  first?.set('what', '勤怠を締める')
  second?.set('what', '給与を計算する')
  Y.applyUpdate(api, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(api))
  const both = [
    { who: '貴社', what: '勤怠を締める' },
    { who: '弊社', what: '給与を計算する', limit: '25日' },
    { who: '貴社', what: '承認する' },
  ]
  expect([readFields(api), readFields(other)]).toEqual([{ steps: both }, { steps: both }])
})
