import { expect, test } from 'vitest'
import { reports } from './reports.ts'

test.each(['2026-11', '2026-01', '2027-12'])('%s is a month', (month) => {
  expect(reports.check({ title: '', startsAt: null, dueAt: null, fields: { month } })).toEqual({})
})

test.each(['2026-13', '2026-1', '202611', '2026-11-01', '11月', '9999-12', '0000-01'])('%s is refused', (month) => {
  expect(Object.keys(reports.check({ title: '', startsAt: null, dueAt: null, fields: { month } }))).toEqual(['fields.month'])
})
