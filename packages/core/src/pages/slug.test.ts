import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

test.each([
  ['給与 の　締め', '給与-の-締め'],
  ['  Pay Day (2026)  ', 'pay-day-2026'],
  ['か\u3099くせい', 'がくせい'],
  ['A/B\\C?#%', 'abc'],
  ['..', 'page'],
  ['！？', '！？'],
  ['', 'page'],
  ['0197b0c4-0000-7000-8000-000000000000', 'page'],
])('the title «%s» becomes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('whatever the title, its slug can stand in an address and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = slugOf(title)
      expect([isSlug(slug), slugOf(slug)]).toEqual([true, slug])
    }),
  )
})

test.each(['', ' ', 'a b', 'a/b', '.', '..', 'a.', '.env', 'か\u3099', 'a\u0000', 'x'.repeat(101), '0197b0c4-0000-7000-8000-000000000000'])(
  '«%s» is no segment of an address',
  (text) => {
    expect(isSlug(text)).toBe(false)
  },
)
