import { dayAfter, monthAfter } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { monthGrid } from './month-grid.ts'

test('November 2026 begins on a Sunday and fills five weeks', () => {
  const weeks = monthGrid('2026-11')
  expect(weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2026-11-01', '2026-11-07'],
    ['2026-11-08', '2026-11-14'],
    ['2026-11-15', '2026-11-21'],
    ['2026-11-22', '2026-11-28'],
    ['2026-11-29', '2026-12-05'],
  ])
})

test('February 2026 fills exactly four weeks, August 2026 six', () => {
  expect(monthGrid('2026-02').length).toBe(4)
  expect(monthGrid('2026-08').length).toBe(6)
})

test('a month in a leap year has its 29th', () => {
  expect(monthGrid('2028-02').flat()).toContain('2028-02-29')
})

test('months and days go on over the end of the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), dayAfter('2026-12-31', 1), dayAfter('2028-03-01', -1)]).toEqual([
    '2027-01',
    '2025-12',
    '2027-01-01',
    '2028-02-29',
  ])
})
