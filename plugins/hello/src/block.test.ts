import { expect, test } from 'vitest'
import { helloBlock } from './block.ts'

const read = (written: Readonly<Record<string, string>>): unknown =>
  helloBlock.attributes.parse(helloBlock.migrations.reduce((attributes, { migrate }) => migrate(attributes), written))

test('a page written with `count` still shows that many; `limit` wins where both stand', () => {
  expect([read({ count: '3' }), read({ count: '3', limit: '7' }), read({})]).toEqual([{ limit: 3 }, { limit: 7 }, { limit: 5 }])
})
