import type { FileText } from '@tsuzuri/model'
import ExcelJS from 'exceljs'
import { openChromium } from '@tsuzuri/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { makeDocx, makePptx, makeXlsx, makeZip } from '../testing/make-office-file.ts'
import { makePdf } from '../testing/make-pdf.ts'
import { createTextReader } from './create-text-reader.ts'

const reader = createTextReader()
afterAll(() => reader.close())

const lines = ({ outcome, parts, whole }: FileText): readonly unknown[] => [
  outcome,
  whole,
  ...parts.map(({ place, text }) => `${place ? `${place.kind} ${place.name}: ` : ''}${text}`),
]
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const failed = (outcome: string) => ({ outcome, parts: [], whole: false })

describe('the text of a PDF', () => {
  test('is told page by page, words that the paper broke put together', async () => {
    const browser = await openChromium()
    const page = await browser.newPage()
    await page.setContent(
      `<html lang="ja"><body><div style="width:6em">青木さんの締め日は月末とする</div><p style="break-before:page">賞与 payroll</p></body></html>`,
    )
    const bytes = new Uint8Array(await page.pdf())
    await browser.close()
    const { outcome, parts } = await reader.read('pdf', bytes)
    expect([outcome, ...parts.map(({ place }) => place)]).toEqual(['read', { kind: 'page', name: '1' }, { kind: 'page', name: '2' }])
    expect(parts.map(({ text }) => text.normalize('NFKC').replaceAll('⻘', '青'))).toEqual(['青木さんの締め日は月末とする', '賞与 payroll'])
  })

  test('is read also in the encodings that a reader has to know by itself', async () => {
    // 給与 and 賞与 in Shift_JIS.
    expect(lines(await reader.read('pdf', makePdf([{ hex: '8b8b975e' }, { hex: '8fdc975e' }])))).toEqual([
      'read',
      true,
      'page 1: 給与',
      'page 2: 賞与',
    ])
  })

  test('that has none, asks for a password or is broken is told as what it is', async () => {
    expect(await reader.read('pdf', makePdf([{ hex: '' }]))).toEqual({ outcome: 'empty', parts: [], whole: true })
    expect(await reader.read('pdf', makePdf([{ hex: '8b8b975e' }], { encrypted: true }))).toEqual(failed('encrypted'))
    expect(await reader.read('pdf', new TextEncoder().encode('%PDF-1.7\nand nothing else'))).toEqual(failed('broken'))
  })
})

describe('the text of office files', () => {
  test('Word: the text, then its edges, notes and comments; no readings over kanji, nothing twice, nothing that was deleted', async () => {
    const bytes = makeDocx(
      [
        p('給与規程'),
        '<w:tbl><w:tr><w:tc>',
        p('締め日'),
        '</w:tc></w:tr></w:tbl>',
        '<w:p><w:r><w:ruby><w:rt><w:r><w:t>たかはし</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>髙橋</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        '<w:r><w:tab/><w:t>A &amp; B</w:t><w:delText>旧</w:delText></w:r></w:p>',
        '<mc:AlternateContent><mc:Choice><w:t>図</w:t></mc:Choice><mc:Fallback><w:t>図</w:t></mc:Fallback></mc:AlternateContent>',
      ].join(''),
      { header1: p('社外秘'), footnotes: p('注'), comments: p('要確認'), settings: p('設定') },
    )
    expect(lines(await reader.read('docx', bytes))).toEqual(['read', true, '給与規程\n締め日\n髙橋\tA & B\n図要確認\n注\n社外秘'])
  })

  test('PowerPoint: slides in the order they are shown, each with its notes', async () => {
    const bytes = makePptx([
      ['年末調整のご案内', '期限を必ず言う'],
      ['提出書類', ''],
    ])
    expect(lines(await reader.read('pptx', bytes))).toEqual([
      'read',
      true,
      'slide 1: 年末調整のご案内\n期限を必ず言う',
      'slide 2: 提出書類',
    ])
  })

  test('Excel: sheet by sheet, dates as dates and numbers as they are shown', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('給与')
    sheet.addRow(['氏名', '入社日', '支給額', '率'])
    sheet.addRow(['髙橋', new Date('2026-11-23T00:00:00Z'), 1234567, 0.1 + 0.2])
    sheet.getCell('B2').numFmt = 'ggge"年"m"月"d"日"'
    book
      .addWorksheet('賞与')
      .addRow([new Date('2026-12-10T09:30:00Z'), { formula: '1+1', result: 2 }, true, { richText: [{ text: '太' }, { text: '郎' }] }])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    expect(lines(await reader.read('xlsx', bytes))).toEqual([
      'read',
      true,
      'sheet 給与: 氏名\t入社日\t支給額\t率\n髙橋\t2026-11-23\t1234567\t0.3',
      'sheet 賞与: 2026-12-10 09:30\t2\t太郎',
    ])
  })

  test('Excel: readings over kanji are no part of a name', async () => {
    const texts = '<si><t>髙橋</t><rPh sb="0" eb="2"><t>タカハシ</t></rPh></si><si><r><t>太</t></r><r><t>郎</t></r></si>'
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>備考</t><rPh><t>ビコウ</t></rPh></is></c><c t="b"><v>1</v></c></row>'
    expect(lines(await reader.read('xlsx', makeXlsx('社員 &amp; 役員', rows, texts)))).toEqual([
      'read',
      true,
      'sheet 社員 & 役員: 髙橋\t太郎\t備考',
    ])
  })

  test('a sheet of a million rows is read as far as search takes it, and said to go on', async () => {
    const rows = '<row><c t="inlineStr"><is><t>給与の明細</t></is></c></row>'.repeat(1_000_000)
    const { outcome, whole, parts } = await reader.read('xlsx', makeXlsx('明細', rows, ''))
    expect([outcome, whole]).toEqual(['read', false])
    expect(parts[0]?.text.length).toBeGreaterThan(400_000)
  })

  test.each(['docx', 'xlsx', 'pptx'] as const)('%s that is no zip, or one of something else, or torn, is broken', async (format) => {
    expect(await reader.read(format, new TextEncoder().encode('PK no zip'))).toEqual(failed('broken'))
    expect(await reader.read(format, makeZip({ 'readme.txt': 'x' }))).toEqual(failed('broken'))
    expect(await reader.read('docx', makeDocx('<w:p>'))).toEqual(failed('broken'))
  })

  test('entities of its own lead nowhere', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x><t>&b;</t></x>'
    expect(await reader.read('docx', makeZip({ 'word/document.xml': bomb }))).toEqual(failed('broken'))
  })
})

test('a content that takes too long is given up, and the next one is read', async () => {
  const impatient = createTextReader({ most: 400, rest: 1_000 })
  const texts = '<si><t>給</t></si>'.repeat(1_500_000)
  expect(await impatient.read('xlsx', makeXlsx('一', '', texts))).toEqual(failed('too-intricate'))
  await impatient.close()
  await expect(impatient.read('plain', new TextEncoder().encode('x'))).rejects.toMatchObject({ code: 'file.text-stopped' })
})
