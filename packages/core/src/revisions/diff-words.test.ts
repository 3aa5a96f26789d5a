import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffHtml } from './diff-html.ts'
import { diffBlocks } from './diff-blocks.ts'
import { diffWords } from './diff-words.ts'

test('Japanese is compared by words', () => {
  expect(diffWords('毎月末日に締めます', '毎月二十日に締めます').filter(({ op }) => op !== 'same')).toEqual([
    { text: '末日', op: 'removed' },
    { text: '二十日', op: 'added' },
  ])
})

test('either text can be read out of the difference', () => {
  const text = fc.string({ unit: fc.constantFrom('給', '与', '日', 'a', ' ', '。', '𠮷', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = diffWords(before, after)
      const without = (op: string) =>
        words
          .filter((word) => word.op !== op)
          .map((word) => word.text)
          .join('')
      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})

test('every block stands in the difference once, in order but for what was moved', () => {
  const blocks = fc.array(fc.constantFrom('締め日は末日', '締め日は二十日', '支払日', '- 一', '# 見出し', '連絡表に書く'), { maxLength: 8 })
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const changes = diffBlocks(before, after)
      expect(changes.flatMap((change) => change.after ?? [])).toEqual(after)
      expect(changes.flatMap((change) => change.before ?? []).toSorted()).toEqual(before.toSorted())
      let at = -1
      for (const { kind, before: text } of changes) {
        if (text === undefined || kind === 'moved') continue
        at = before.findIndex((other, index) => index > at && other === text)
        expect(at).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

describe('two pages of thousands of blocks that have nothing in common', () => {
  const noise = (signs: string, seed: number, length: number): string => {
    let state = seed
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return signs[Math.floor(state / 65_536) % signs.length]
    }).join('')
  }
  const page = (signs: string, seed: number, blocks: number, length: number) =>
    Array.from({ length: blocks }, (_, index) => noise(signs, seed + index, length))

  test.each([
    ['not a sign', page('給与締日', 1, 5000, 60), page('社会保険', 1, 5000, 60)],
    ['but their signs', page('給与 締日 支払', 1, 300, 1000), page('給与 締日 支払', 1001, 300, 1000)],
  ])('%s are compared in seconds', (_name, before, after) => {
    const start = performance.now()
    const changes = diffBlocks(before, after)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(changes.flatMap((change) => change.before ?? [])).toEqual(before)
    expect(changes.flatMap((change) => change.after ?? [])).toEqual(after)
  })
})

test('a line of hundreds of thousands of words is compared with another', () => {
  const [before, after] = ['給与。'.repeat(100_000), '支払！'.repeat(100_000)]
  expect(diffHtml(`<p>${before}</p>`, `<p>${after}</p>`)).toBe(`<p><del>${before}</del><ins>${after}</ins></p>`)
})
