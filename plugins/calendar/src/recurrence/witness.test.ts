import { createRequire } from 'node:module'
import { openZone } from '@tsuzuri/plugin'
import fc from 'fast-check'
import type * as Library from 'rrule'
import { expect, test } from 'vitest'
import { expandRecurrence } from './expand-recurrence.ts'

// The package is CommonJS for Node and an ES module for bundlers: its names are to be had in one way only.
const { RRule }: typeof Library = createRequire(import.meta.url)('rrule')

const list = (low: number, high: number): fc.Arbitrary<string | null> =>
  fc.option(
    fc
      .uniqueArray(
        fc.integer({ min: low, max: high }).filter((number) => number !== 0),
        { minLength: 1, maxLength: 3 },
      )
      .map((numbers) => numbers.join(',')),
    { freq: 2 },
  )
const weekDays = fc
  .uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1, maxLength: 4 })
  .map((days) => days.join(','))
const countedDays = fc
  .tuple(
    fc.integer({ min: -5, max: 5 }).filter((number) => number !== 0),
    fc.constantFrom('MO', 'FR', 'SU'),
  )
  .map(([ordinal, day]) => `${ordinal}${day}`)

const rule = fc
  .record({
    FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    INTERVAL: fc.option(fc.integer({ min: 1, max: 4 }).map(String)),
    COUNT: fc.option(fc.integer({ min: 1, max: 40 }).map(String), { freq: 3 }),
    BYMONTH: list(1, 12),
    BYMONTHDAY: list(-31, 31),
    plain: fc.option(weekDays, { freq: 2 }),
    counted: fc.option(countedDays, { freq: 3 }),
    WKST: fc.constantFrom(null, 'SU', 'MO', 'WE'),
  })
  .map(({ plain, counted, ...parts }) => {
    const isCounted = counted !== null && (parts.FREQ === 'MONTHLY' || parts.FREQ === 'YEARLY')
    const all = { ...parts, BYDAY: isCounted ? counted : plain, BYMONTHDAY: isCounted || parts.FREQ === 'WEEKLY' ? null : parts.BYMONTHDAY }
    return Object.entries(all)
      .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
      .join(';')
  })

/** The window in which the witness is asked; a rule without any day in it would keep it busy to the year 9999. */
const from = new Date('2025-03-01T00:00:00Z')
const to = new Date('2027-06-01T00:00:00Z')
const zone = openZone('UTC')
const isoDay = (instant: Date): string => instant.toISOString().slice(0, 10)

test('two libraries agree on the days of any rule', () => {
  let compared = 0
  fc.assert(
    fc.property(rule, fc.date({ min: new Date('2022-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), (text, moment) => {
      const startsAt = new Date(`${isoDay(moment)}T00:00:00Z`)
      const ours = expandRecurrence(text, { startsAt, from, to, zone, limit: 1000 }).map(isoDay)
      if (ours.length === 0) return
      const theirs = new RRule({ ...RRule.parseString(text), dtstart: startsAt }, true)
        .all((day) => day < to)
        .filter((day) => day >= from && day < to)
      expect({ text, days: ours }).toEqual({ text, days: theirs.map(isoDay) })
      compared += 1
    }),
    { numRuns: 300 },
  )
  expect(compared).toBeGreaterThan(50)
}, 60_000)

test('takes the first, last and second day of a set by position', () => {
  const of = (text: string): readonly string[] =>
    expandRecurrence(text, {
      startsAt: new Date('2026-11-01'),
      from: new Date('2026-11-01'),
      to: new Date('2027-02-01'),
      zone,
      limit: 9,
    }).map(isoDay)
  expect(of('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')).toEqual(['2026-11-30', '2026-12-31', '2027-01-29'])
  expect(of('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2')).toEqual(['2026-11-03', '2026-12-02', '2027-01-04'])
})
