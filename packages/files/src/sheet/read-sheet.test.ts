import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { makeXlsx, makeZip } from '../testing/make-office-file.ts'
import { readSheet } from './read-sheet.ts'
import { readXlsxSheet } from './read-xlsx-sheet.ts'
import type { SheetFormat, SheetRow } from './sheet-row.ts'

const rowsOf = async (format: SheetFormat, bytes: Uint8Array<ArrayBuffer>, mostRows = 100_000): Promise<readonly SheetRow[]> => {
  const rows: SheetRow[] = []
  for await (const batch of readSheet({ format, bytes, mostRows })) rows.push(...batch.rows)
  return rows
}
const utf8 = (text: string) => new TextEncoder().encode(text)

test('a CSV is read alike in every encoding of a Japanese office, with the line each row begins on, and empty rows left out', async () => {
  const expected = [
    { line: 1, cells: ['件名', '期限'] },
    { line: 2, cells: ['給与, 4月\n分', ''] },
    { line: 6, cells: ['b', 'c'] },
  ]
  const text = '件名,期限\r\n"給与, 4月\n分",\r\n\r\n , \r\nb,c\r\n'
  const shiftJis = Buffer.from('jI+WvCyK+ozADQoii4uXXiwgNIyOCpWqIiwNCg0KICwgDQpiLGMNCg==', 'base64')
  for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), new Uint8Array(shiftJis), utf8(text.replaceAll(',', '\t').replace('\t ', ', '))])
    expect(await rowsOf('csv', bytes)).toEqual(expected)
})

test('a workbook tells dates, numbers and formulas apart, and never the value that a formula is said to have', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('一覧')
  sheet.addRow(['件名', '日', '数', '式'])
  sheet.addRow(['山田', new Date(Date.UTC(2026, 10, 23)), 0.1 + 0.2, { formula: '1+1', result: 2 }])
  sheet.addRow([])
  sheet.addRow([null, null, 45_000])
  workbook.addWorksheet('書き方').addRow(['読まない'])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  expect(await rowsOf('xlsx', bytes)).toEqual([
    { line: 1, cells: ['件名', '日', '数', '式'] },
    {
      line: 2,
      cells: ['山田', { kind: 'date', text: '2026-11-23' }, { kind: 'number', text: '0.3' }, { kind: 'formula', text: '2' }],
    },
    { line: 4, cells: ['', '', { kind: 'number', text: '45000' }] },
  ])
})

test('of 20,000 rows no more are read than are asked for, a batch at a time', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join('')
  expect((await rowsOf('xlsx', makeXlsx('s', rows, ''), 1_000)).at(-1)?.line).toBe(1_000)
})

test('what is no table is told: another document, a picture, a broken CSV', async () => {
  const told = (format: SheetFormat, bytes: Uint8Array<ArrayBuffer>) =>
    expect(rowsOf(format, bytes)).rejects.toMatchObject({ code: 'file.not-a-table' })
  await told('xlsx', makeZip({ 'word/document.xml': '' }))
  await told('csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
  await told('csv', utf8('a,b\n"1,2\n'))
})

test('a workbook that unpacks to more than any has is given up', async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>${' '.repeat(2_000_000)}</v></c></row>`
  const taken: SheetRow[] = []
  const sink = { begin: () => {}, add: (row: SheetRow) => void taken.push(row), drained: async () => {}, isFull: () => false }
  await expect(readXlsxSheet(makeXlsx('s', rows, ''), sink, 1_000_000)).rejects.toMatchObject({ outcome: 'too-intricate' })
  expect(taken).toEqual([])
})
