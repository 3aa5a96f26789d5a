import { expect, test } from 'vitest'
import { typedCode } from './typed-code.ts'

test.each([
  ['123 456', '123456'],
  ['１２３　４５６', '123456'],
  [' abcd-EFGH ', 'abcd-EFGH'],
])('a code typed as %j is %s', (typed, code) => {
  expect(typedCode(typed)).toBe(code)
})
