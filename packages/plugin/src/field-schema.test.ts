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

test('the cells of a table are each told by row and column; of more rows than there may be, that alone', () => {
  const steps = { kind: 'table', label, columns: { day: { kind: 'day-of-month', label }, what: { kind: 'text', label } } } as const
  const placesOf = (value: unknown) =>
    fieldSchema(steps)
      .safeParse(value)
      .error?.issues.map(({ path }) => path.join('.'))
  expect(placesOf([{ day: 25, what: '締める', more: 1 }, {}, { day: null }])).toBeUndefined()
  expect(placesOf([{ day: 99 }, 7, { what: 1, day: '末日' }])).toEqual(['0.day', '1', '2.day', '2.what'])
  expect([placesOf('表'), placesOf(Array.from({ length: 501 }, () => ({ day: 99 })))]).toEqual([[''], ['']])
})
