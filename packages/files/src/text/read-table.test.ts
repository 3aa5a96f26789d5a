import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

const whole = { delimiter: ',', isWhole: true } as const
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a table is read alike, saved as UTF-8 with or without its mark, or as Shift_JIS', () => {
  const rows = [
    ['社員番号', '氏名'],
    ['001', '山田, 太郎'],
  ]
  const shiftJis = Uint8Array.from([
    0x8e, 0xd0, 0x88, 0xf5, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x8e, 0x81, 0x96, 0xbc, 0x0d, 0x0a, 0x30, 0x30, 0x31, 0x2c, 0x22, 0x8e, 0x52,
    0x93, 0x63, 0x2c, 0x20, 0x91, 0xbe, 0x98, 0x59, 0x22, 0x0d, 0x0a,
  ])
  for (const bytes of [utf8('社員番号,氏名\n001,"山田, 太郎"\n'), utf8('\uFEFF社員番号,氏名\r\n001,"山田, 太郎"'), shiftJis])
    expect(readTable(bytes, whole)).toEqual({ rows, whole: true })
  expect(readTable(utf8('a\tb\n1\t2'), { delimiter: '\t', isWhole: true })?.rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('of much only the beginning is read, and a row that was cut off is left out', () => {
  const much = readTable(utf8(Array.from({ length: 5_000 }, (_, row) => `${row},x`).join('\n')), whole)
  expect([much?.rows.length, much?.rows.at(-1), much?.whole]).toEqual([200, ['199', 'x'], false])
  expect(readTable(utf8('a,b\n1,2\n3,"4'), { delimiter: ',', isWhole: false })).toEqual({
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    whole: false,
  })
})

test('what is badly quoted or ragged is shown as far as it can be, and what is no text not at all', () => {
  expect(readTable(utf8('a,b"c\n1\n'), whole)).toEqual({ rows: [['a', 'b"c'], ['1']], whole: true })
  expect(readTable(Uint8Array.from([1, 0, 2, 0, 0, 0, 3]), whole)).toBe(null)
})
