import { expect, test } from 'vitest'
import { fieldSchema } from './field-schema.ts'

const label = { ja: '日時', en: 'Time' }

test('a time that some database cannot hold is none', () => {
  const datetime = fieldSchema({ kind: 'datetime', label })
  for (const moment of ['0000-12-31T23:59:59Z', '9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00+09:00'])
    expect(datetime.safeParse(moment).error?.issues).toMatchObject([{ message: 'Not a year from 1 to 9999.' }])
  for (const moment of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', null]) expect(datetime.safeParse(moment).success).toBe(true)
  const date = fieldSchema({ kind: 'date', label, many: true })
  expect(date.safeParse(['2026-11-23', '0000-01-01']).error?.issues).toMatchObject([{ path: [1] }])
})

test('what is no time at all is told once', () => {
  expect(fieldSchema({ kind: 'datetime', label }).safeParse('いつか').error?.issues).toHaveLength(1)
})
