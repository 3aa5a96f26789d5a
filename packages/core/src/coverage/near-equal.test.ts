import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearEqualPairs } from './near-equal.ts'
import { signatureOf } from './signature-of.ts'

const texts = (all: readonly string[]) => all.map((text, index) => ({ thing: index, signature: signatureOf(text) }))
const paragraph = fc.string({ unit: fc.constantFrom(...'給与計算締日支払社会保険労働年末調整'), minLength: 150, maxLength: 300 })

test('a text is like itself, whatever its width, case and spaces', () => {
  fc.assert(
    fc.property(paragraph, (text) => {
      const [pair] = nearEqualPairs(texts([`${text}ABC123`, `${text.replaceAll('給', ' 給')} ＡＢＣ１２３`]))
      expect(pair?.share).toBe(1)
    }),
    { numRuns: 50 },
  )
})

test('two texts that have nothing to do with each other are not alike, however many there are', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 2, maxLength: 6 }), (all) => {
      expect(nearEqualPairs(texts([...new Set(all)]))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('headings and table heads that all pages have make none alike', () => {
  expect(signatureOf('概要\n手順\n番号\t担当\t作業\n例外・注意点\n'.repeat(50))).toEqual(new Uint8Array())
})
