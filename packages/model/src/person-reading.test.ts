import { expect, test } from 'vitest'
import { personReadingSchema } from './person-reading.ts'

test.each([
  ['やまだ けんいち', 'やまだ けんいち'],
  ['ヤマダ　ケンイチ', 'やまだ けんいち'],
  [' ﾔﾏﾀﾞ  ｹﾝｲﾁ ', 'やまだ けんいち'],
  ['ヴィクトリア・ローラー', 'ゔぃくとりあ・ろーらー'],
  ['ミスヾ', 'みすゞ'],
  ['', ''],
])('%j is kept as %j, and so again', (typed, kept) => {
  expect(personReadingSchema.parse(typed)).toBe(kept)
  expect(personReadingSchema.parse(kept)).toBe(kept)
})

test.each(['山田', 'Yamada', 'やまだ1', 'やまだ\u0000', '<b>やまだ</b>', 'や'.repeat(201)])('%j is no reading', (typed) => {
  expect(personReadingSchema.safeParse(typed).success).toBe(false)
})
