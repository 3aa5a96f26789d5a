import { expect, test } from 'vitest'
import { closingDaysSchema, closingPeriodSchema } from './closing-days.ts'

const isPeriod = (from: string, to: string): boolean => closingPeriodSchema.safeParse({ name: '休業', from, to }).success

test('a period comes back each year or is once, over the end of a year as well', () => {
  expect(isPeriod('12-29', '01-03')).toBe(true)
  expect(isPeriod('2026-08-13', '2026-08-14')).toBe(true)
  expect(isPeriod('02-29', '02-29')).toBe(true)
})

test.each([
  ['12-29', '2027-01-03'],
  ['2026-02-30', '2026-03-01'],
  ['02-30', '03-01'],
  ['2026-08-14', '2026-08-13'],
  ['', ''],
  ['01-01', '12-31'],
  ['2026-01-01', '2026-12-31'],
])('%s to %s is no period', (from, to) => {
  expect(isPeriod(from, to)).toBe(false)
})

test('what comes back each year leaves most of the year to work', () => {
  const month = { name: '休業', from: '05-01', to: '05-31' }
  expect(closingDaysSchema.safeParse([month]).success).toBe(true)
  expect(closingDaysSchema.safeParse([month, { ...month, from: '08-01', to: '08-31' }]).success).toBe(false)
})
