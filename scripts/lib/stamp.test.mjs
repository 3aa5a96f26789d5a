import { expect, test } from 'vitest'
import { digestOf } from './stamp.mjs'

test('the same sources have the same digest, and others another', () => {
  expect(digestOf(['scripts'])).toBe(digestOf(['scripts']))
  expect(digestOf(['scripts'])).not.toBe(digestOf(['scripts/lib']))
})

test('a path that is not there counts as empty', () => {
  expect(digestOf(['there/is/nothing', 'package.json'])).toBe(digestOf(['package.json']))
})
