import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldWithEdits } from './fold.ts'
import { variantTable } from './kanji-variants.ts'

const pieces = [
  '給与',
  '1,234,567',
  '１，２３４',
  ',',
  '12',
  'ﾃﾞｰﾀ',
  'ﾊﾟ',
  'が',
  '㈱',
  '㍻',
  '髙',
  '﨑',
  '葛󠄀',
  '𠮷',
  '⺠',
  '⼿',
  'ＡＢＣ',
  'Straße',
  'é',
  'e\u0301',
  '\u200B',
  '\uFEFF',
  '〜',
  '—',
  ' ',
  '\n',
  '\uD83D',
  '\uDC00',
  '👨‍👩‍👧',
  'İ',
  'Σ',
]
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
)

describe('folding', () => {
  test.each([
    ['ﾃﾞｰﾀ', 'データ'],
    ['か\u3099', 'が'],
    ['ＡＢＣ１２', 'abc12'],
    ['髙﨑渡邉齋藤𠮷田濵口櫻井', '高崎渡辺斎藤吉田浜口桜井'],
    ['葛󠄀西', '葛西'],
    ['渕上姬子靏田埜口薗田礒部昻聰桺', '淵上姫子鶴田野口園田磯部昂聡柳'],
    ['𣘺本と𥔎山、㐂多川、栁、㟢', '橋本と崎山、喜多川、柳、崎'],
    ['⺠法⻘⻑⼿', '民法青長手'],
    ['國勞聯', '国労聯'],
    ['ユー\u200Bザー', 'ユーザー'],
    ['㈱綴', '(株)綴'],
    ['2024–2026', '2024-2026'],
    ['カラオケ から', 'カラオケ から'],
    ['¥1,234,567 と１，２３４円', '¥1234567 と1234円'],
    ['1,23 2025,100 1,2345 a,123 1,234,', '1,23 2025,100 1,2345 a,123 1234,'],
  ])('%s is compared as %s', (original, folded) => {
    expect(fold(original)).toBe(folded)
  })

  test('no value of the table is a key of it, and NFKC leaves the keys alone', () => {
    expect([...variantTable].filter(([key, value]) => variantTable.has(value) || key.normalize('NFKC') !== key)).toEqual([])
  })

  test('the edits account for every difference', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = foldWithEdits(original)
        expect(folded.text).toBe(fold(original))
        let [rebuilt, at] = ['', 0]
        for (const edit of folded.edits) {
          rebuilt += original.slice(at, edit.from)
          expect(edit.foldedFrom).toBe(rebuilt.length)
          rebuilt += folded.text.slice(edit.foldedFrom, edit.foldedFrom + edit.foldedLength)
          at = edit.from + edit.length
        }
        expect(rebuilt + original.slice(at)).toBe(folded.text)
      }),
    )
  })
})
