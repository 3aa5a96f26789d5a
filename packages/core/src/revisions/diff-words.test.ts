import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffBlocks } from './diff-revisions.ts'
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

test('every block stands in the difference once, in order', () => {
  const blocks = fc.array(fc.constantFrom('締め日は末日', '締め日は二十日', '支払日', '- 一', '# 見出し', '連絡表に書く'), { maxLength: 8 })
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const changes = diffBlocks(before, after)
      expect(changes.flatMap((change) => change.before ?? [])).toEqual(before)
      expect(changes.flatMap((change) => change.after ?? [])).toEqual(after)
    }),
  )
})
