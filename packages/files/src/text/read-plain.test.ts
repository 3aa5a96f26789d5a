import { describe, expect, test } from 'vitest'
import { makeZip } from '../testing/make-office-file.ts'
import { isDateFormat, dateText } from './cell-dates.ts'
import { openZip } from './open-zip.ts'
import { decode } from './read-plain.ts'
import { isSealed, textFormat } from './text-format.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

describe('plain text is told by its bytes', () => {
  test.each([
    ['UTF-8', 'e7b5a6 e4b88e 0a'],
    ['UTF-8 with a mark', 'efbbbf e7b5a6 e4b88e 0a'],
    ['Shift_JIS', '8b8b 975e 0a'],
    ['EUC-JP', 'b5eb cdbf 0a'],
    ['ISO-2022-JP', '1b2442 356b 4d3f 1b2842 0a'],
    ['UTF-16LE with a mark', 'fffe 667d 0e4e 0a00'],
    ['UTF-16BE with a mark', 'feff 7d66 4e0e 000a'],
    ['UTF-16LE without one', '667d 0e4e 0a00'],
  ])('%s', (_, hex) => {
    expect(decode(bytes(hex))).toBe('給与\n')
  })

  test('Shift_JIS and EUC-JP are told apart in usual sentences, also cut within a character', () => {
    // 社員名簿、カナ in either encoding.
    expect(decode(bytes('8ed088f596bc95eb81414a836983'))).toMatch(/^社員名簿、Jナ/)
    expect(decode(bytes('bcd2b0f7ccbecaeda1a2a5aba5ca'))).toBe('社員名簿、カナ')
  })

  test('what is no text is none', () => {
    expect(decode(bytes('89504e470d0a1a0a 0000 000d'))).toBe(null)
    expect(decode(bytes('ff80ff'))).toBe(null)
  })
})

test('how a content is read is told by its type, and by its name where that says nothing', () => {
  const unknown = 'application/octet-stream'
  expect(
    [
      { type: 'application/pdf', name: 'x' },
      { type: 'text/csv', name: 'x' },
      { type: unknown, name: '名簿.CSV' },
      { type: 'text/html', name: 'x.html' },
      { type: 'image/png', name: 'x.png' },
      { type: 'application/x-cfb', name: 'x.xlsx' },
    ].map((kind) => [textFormat(kind), isSealed(kind)]),
  ).toEqual([
    ['pdf', false],
    ['plain', false],
    ['plain', false],
    [null, false],
    [null, false],
    [null, true],
  ])
})

test('no more of a zip is unpacked than was said', async () => {
  const zip = await openZip(makeZip({ 'a.xml': ' '.repeat(3_000_000) }), 1_000_000)
  const read = async (): Promise<void> => {
    for await (const _ of zip.read('a.xml'));
  }
  await expect(read()).rejects.toMatchObject({ outcome: 'too-intricate' })
})

test('dates of sheets: which numbers are dates, and which', () => {
  const codes = ['yyyy/m/d', '[$-411]ggge"年"m"月"d"日"', '[h]:mm', 'm"月"', '#,##0', 'General', '0.0E+00', '"時給"0', '[Red]0', '0_d']
  expect(codes.map((code) => isDateFormat(164, code))).toEqual([true, true, true, true, false, false, false, false, false, false])
  expect([14, 22, 57, 0, 4, 49].map((id) => isDateFormat(id, undefined))).toEqual([true, true, true, false, false, false])
  expect([
    dateText(46349, false),
    dateText(46349.5, false),
    dateText(0.39583333, false),
    dateText(44887, true),
    dateText(-1, false),
    dateText(9e9, false),
  ]).toEqual(['2026-11-23', '2026-11-23 12:00', '09:30', '2026-11-23', null, null])
})
