import { expect, test } from 'vitest'
import { readAttributes, writeAttributes } from './written-attributes.ts'

test.each([
  ['state="open" limit="20"', { state: 'open', limit: '20' }],
  ['state=open limit=20', { state: 'open', limit: '20' }],
  ['folder=“/給与 明細” ', { folder: '/給与 明細' }],
  ['folder＝”/給与”、limit＝20', { folder: '/給与', limit: '20' }],
  [`title='say "hi"' flag`, { title: 'say "hi"', flag: '' }],
  ['', {}],
])('%s says what it says', (line, attributes) => {
  expect(readAttributes(line)).toEqual(attributes)
})

test.each(['state="open', '"open"', '状態=open', 'a=1 = b', 'state="open"limit=20'])('of %s nothing is passed over', (line) => {
  expect(readAttributes(line)).toBeNull()
})

test.each(['', ' ', 'a "b"', '&quot;', '&amp;quot;', '&#10;\n', '”', "'", '=', 'x="1"', '/給与、明細'])(
  'a value %j is read back',
  (value) => {
    const attributes = { folder: value, flag: '', 'a.b-c': value }
    expect(readAttributes(writeAttributes(attributes))).toEqual(attributes)
  },
)
