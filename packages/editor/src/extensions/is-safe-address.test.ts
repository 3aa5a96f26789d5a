import { expect, test } from 'vitest'
import { isSafeAddress } from './is-safe-address.ts'

test('a link leads to the web, a mailbox, a telephone, or a place of this portal', () => {
  const addresses = [
    'https://a.jp/x:y',
    'HTTP://a.jp',
    'mailto:a@b.jp',
    'tel:03-0000-0000',
    '/p/abc/',
    '#a:b',
    '../x',
    '給与/締日',
    'x?a:b',
  ]
  expect(addresses.filter((address) => !isSafeAddress(address))).toEqual([])
})

test.each([
  '',
  ' ',
  'javascript:alert(1)',
  ' javascript:x',
  'java\nscript:x',
  '\u0001JavaScript:x',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
])('%j leads nowhere', (address) => {
  expect(isSafeAddress(address)).toBe(false)
})
