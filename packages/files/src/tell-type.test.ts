import { expect, test } from 'vitest'
import { tellType } from './tell-type.ts'

const utf8 = new TextEncoder()
const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0, 0, 0, ...Array.from({ length: 40 }, () => 0)])

test.each([
  ['the content speaks first', utf8.encode('%PDF-1.7\n'), 'liar.csv', 'application/pdf'],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'seal', 'image/jpeg'],
  ['a text by its name', utf8.encode('社員番号,氏名'), '社員.CSV', 'text/csv'],
  ['a text in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'a.txt', 'text/plain'],
  [
    'a workbook whose first bytes say only that it is an archive',
    zip,
    '給与.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['no text, whatever its name', new Uint8Array([1, 0, 2]), 'a.txt', 'application/octet-stream'],
  [
    'what a browser might run is given no type to run it by',
    utf8.encode('<script>alert(1)</script>'),
    'a.html',
    'application/octet-stream',
  ],
  ['nothing known', new Uint8Array(), 'README', 'application/octet-stream'],
])('%s', async (_case, head, name, type) => {
  expect(await tellType(head, name)).toBe(type)
})
