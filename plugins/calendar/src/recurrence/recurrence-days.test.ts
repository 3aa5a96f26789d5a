import { createRequire } from 'node:module'
import fc from 'fast-check'
import type * as Library from 'rrule'
import { expect, test } from 'vitest'
import { dayNumber } from './day-number.ts'
import { parseRecurrence } from './parse-recurrence.ts'
import { recurrenceDays } from './recurrence-days.ts'

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
    const isLong = parts.FREQ === 'MONTHLY' || parts.FREQ === 'YEARLY'
    const all = { ...parts, BYDAY: isLong && counted ? counted : plain, BYMONTHDAY: parts.FREQ === 'WEEKLY' ? null : parts.BYMONTHDAY }
    return Object.entries(all)
      .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
      .join(';')
  })

/** The window in which the library's answer is asked for; a rule without any day in it would keep the library busy to the year 9999. */
const days = { from: dayNumber(new Date('2025-03-01')), to: dayNumber(new Date('2027-06-01')) }

test('agrees with the rrule library on the days of any rule', () => {
  let compared = 0
  fc.assert(
    fc.property(rule, fc.integer({ min: dayNumber(new Date('2022-01-01')), max: dayNumber(new Date('2026-12-31')) }), (text, start) => {
      const parsed = parseRecurrence(text)
      if ('flaw' in parsed) throw new Error(`${text}: ${parsed.flaw}`)
      const ours = [...recurrenceDays(parsed.rule, start, days)]
      if (ours.length === 0) return
      const theirs = new RRule({ ...RRule.parseString(text), dtstart: new Date(start * 86_400_000) }, true)
        .all((day) => dayNumber(day) < days.to)
        .map((day) => dayNumber(day))
      expect({ text, days: ours }).toEqual({ text, days: theirs.filter((day) => day >= days.from) })
      compared += 1
    }),
    { numRuns: 300 },
  )
  expect(compared).toBeGreaterThan(50)
}, 60_000)

test('takes the first, last and second day of a set by position', () => {
  const of = (text: string): readonly string[] => {
    const parsed = parseRecurrence(text)
    if ('flaw' in parsed) throw new Error(parsed.flaw)
    const start = dayNumber(new Date('2026-11-01'))
    return [...recurrenceDays(parsed.rule, start, { from: start, to: dayNumber(new Date('2027-02-01')) })].map((day) =>
      new Date(day * 86_400_000).toISOString().slice(0, 10),
    )
  }
  expect(of('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1')).toEqual(['2026-11-30', '2026-12-31', '2027-01-29'])
  expect(of('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2')).toEqual(['2026-11-03', '2026-12-02', '2027-01-04'])
})
