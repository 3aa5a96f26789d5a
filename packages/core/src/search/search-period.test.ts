import { openZone } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { searchPeriods, spanOf } from './search-period.ts'

const day = (date: Date | undefined) => date?.toISOString() ?? null
const spans = (now: string) =>
  Object.fromEntries(
    searchPeriods.map((period) => {
      const { from, to } = spanOf(period, openZone('Asia/Tokyo'), new Date(now))
      return [period, [day(from), day(to)]]
    }),
  )

test('a week begins on Monday and the fiscal year on the first of April, by the clock of the portal', () => {
  // In Tokyo it is Thursday, the first of April, already.
  expect(spans('2027-03-31T15:00:00Z')).toEqual({
    week: ['2027-03-28T15:00:00.000Z', null],
    month: ['2027-03-31T15:00:00.000Z', null],
    'fiscal-year': ['2027-03-31T15:00:00.000Z', null],
    earlier: [null, '2027-03-31T15:00:00.000Z'],
  })
  // Sunday belongs to the week that began before.
  expect(spans('2027-03-28T03:00:00Z')).toMatchObject({
    week: ['2027-03-21T15:00:00.000Z', null],
    'fiscal-year': ['2026-03-31T15:00:00.000Z', null],
  })
})
