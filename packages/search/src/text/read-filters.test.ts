import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilters } from './read-filters.ts'

const told = (query: string) =>
  readFilters(query).map((part) => (typeof part === 'string' ? part : `${part.without ? 'not ' : ''}${part.name}=${part.values.join('|')}`))

test.each([
  ['給与 kind:page', ['給与', 'kind=page']],
  ['種類：ページ,ファイル 給与', ['kind=ページ|ファイル', '給与']],
  ['ｋｉｎｄ:page', ['kind=page']],
  ['-状態:完了', ['not state=完了']],
  ['from:"佐藤 花子" 年末', ['from=佐藤 花子', '年末']],
  ['差出人:佐藤 after:2026/11 以前:令和8年11月30日', ['from=佐藤', 'after=2026/11', 'until=令和8年11月30日']],
  ['"kind:page" color:red kind: state:', ['"kind:page"', 'color:red', 'kind:', 'state:']],
  ['http://example.jp 10:30 -税', ['http://example.jp', '10:30', '-税']],
  ['from:"佐藤', ['from=佐藤']],
])('%s', (query, parts) => {
  expect(told(query)).toEqual(parts)
})

test('a date behind a filter is read in every way of writing', () => {
  expect(readFilters('after:R8.11.23')).toMatchObject([{ date: { year: 2026, month: 11, day: 23 } }])
})

test('whatever is typed is taken apart and nothing of it gets lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc
          .array(fc.constantFrom('kind:', 'page', '"', ' ', '-', ':', '：', '税', '\uD800', ','), { maxLength: 60 })
          .map((parts) => parts.join('')),
      ),
      (query) => {
        const texts = readFilters(query).map((part) => (typeof part === 'string' ? part : part.text))
        expect(texts.join('').replace(/\s/gu, '')).toBe(query.replace(/\s/gu, ''))
      },
    ),
    { numRuns: 2_000 },
  )
})
