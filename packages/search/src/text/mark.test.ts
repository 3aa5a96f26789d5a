import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Marked } from '../search-index.ts'
import { fold } from './fold.ts'
import { mark, markSnippet } from './mark.ts'
import { patternOf } from './pattern.ts'
import { splitRuns } from './runs.ts'

const pieces = ['給与', 'ﾃﾞｰﾀ', '髙﨑', '㈱', '葛󠄀', '𠮷', '⼿', 'ＰＤＦ', '、', ' ', '\n', '\u200B', 'İ', '\uD83D', '税']
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(''))
const pattern = (text: string) => patternOf([{ runs: splitRuns(fold(text)), anchor: 'free' }])
const joined = (marked: Marked): string => marked.map((piece) => piece.text).join('')

test('a marked text is the original, and every mark is what was asked for', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('給与', 'データ', '高', '葛', '吉', '手', 'pdf', '税'), (original, word) => {
      const marked = mark(original, pattern(word))
      expect(joined(marked)).toBe(original)
      expect(marked.filter((piece) => piece.marked).map((piece) => fold(piece.text))).toEqual(
        fold(original)
          .split(word)
          .slice(1)
          .map(() => word),
      )
    }),
  )
})

test('a snippet is one stretch of the original, cut at whole characters', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('給与', '吉', 'pdf'), (original, word) => {
      const snippet = joined(markSnippet(original, pattern(word), 20))
      expect(original).toContain(snippet)
      expect(/^[\uDC00-\uDFFF]/.test(snippet)).toBe(false)
    }),
  )
})

test('the snippet shows where most of the query stands together', () => {
  const body = `給与。${'あ'.repeat(300)}給与と賞与の計算。${'い'.repeat(300)}賞与。`
  const both = patternOf(['給与', '賞与'].map((word) => ({ runs: splitRuns(word), anchor: 'free' as const })))
  expect(joined(markSnippet(body, both))).toContain('給与と賞与の計算')
})
