import { openZone } from '@tsuzuri/plugin'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandRecurrence } from './expand-recurrence.ts'

const tokyo = openZone('Asia/Tokyo')
const days = (rule: string, startsAt: string, from: string, to: string, zone = tokyo): readonly string[] =>
  expandRecurrence(rule, { startsAt: new Date(startsAt), from: zone.startOfDay(from), to: zone.startOfDay(to), zone, limit: 500 }).map(
    (instant) => zone.day(instant),
  )

describe('a repeated entry', () => {
  test('of every Monday comes every Monday', () => {
    expect(days('FREQ=WEEKLY', '2026-11-02T10:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
  })
  test('of the last day falls on the last day of short months too', () => {
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31T09:00:00+09:00', '2026-01-01', '2026-05-01')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
  })
  test('of the 31st leaves out months without one', () => {
    expect(days('FREQ=MONTHLY', '2026-01-31T09:00:00+09:00', '2026-01-01', '2026-06-01')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ])
  })
  test('of 29 February comes in leap years only', () => {
    expect(days('FREQ=YEARLY', '2024-02-29T09:00:00+09:00', '2024-01-01', '2033-01-01')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29'])
  })
  test('of the second Tuesday counts Tuesdays', () => {
    expect(days('FREQ=MONTHLY;BYDAY=2TU', '2026-11-10T09:00:00+09:00', '2026-11-01', '2027-02-01')).toEqual([
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
    ])
  })
  test('in the small hours of Tokyo stays on its day there, which in UTC is the day before', () => {
    const starts = expandRecurrence('FREQ=MONTHLY;BYMONTHDAY=1', {
      startsAt: new Date('2026-11-01T00:30:00+09:00'),
      from: tokyo.startOfDay('2026-11-01'),
      to: tokyo.startOfDay('2027-02-01'),
      zone: tokyo,
      limit: 500,
    })
    expect(starts.map((instant) => instant.toISOString())).toEqual([
      '2026-10-31T15:30:00.000Z',
      '2026-11-30T15:30:00.000Z',
      '2026-12-31T15:30:00.000Z',
    ])
  })
  test('at midnight belongs to the day that begins and not to the window that ends there', () => {
    expect(days('FREQ=DAILY', '2026-11-01T00:00:00+09:00', '2026-11-28', '2026-12-01')).toEqual(['2026-11-28', '2026-11-29', '2026-11-30'])
  })
  test('keeps its hour on the wall when the clocks change', () => {
    const newYork = openZone('America/New_York')
    const starts = expandRecurrence('FREQ=WEEKLY', {
      startsAt: new Date('2026-10-26T13:00:00Z'),
      from: newYork.startOfDay('2026-10-26'),
      to: newYork.startOfDay('2026-11-10'),
      zone: newYork,
      limit: 500,
    })
    expect(starts.map((instant) => instant.toISOString())).toEqual([
      '2026-10-26T13:00:00.000Z',
      '2026-11-02T14:00:00.000Z',
      '2026-11-09T14:00:00.000Z',
    ])
  })
  test('ends with the day that UNTIL names', () => {
    expect(days('FREQ=DAILY;UNTIL=20261103', '2026-11-01T18:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
    ])
  })
  test('ends at the instant that UNTIL names in UTC', () => {
    expect(days('FREQ=DAILY;UNTIL=20261102T150000Z', '2026-11-01T00:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
    ])
    expect(days('FREQ=DAILY;UNTIL=20261102T145959Z', '2026-11-01T00:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual([
      '2026-11-01',
      '2026-11-02',
    ])
  })
  test('comes as often as COUNT says, counted from the beginning and not from the window', () => {
    expect(days('FREQ=WEEKLY;COUNT=3', '2026-10-26T10:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual(['2026-11-02', '2026-11-09'])
  })
  test('with a rule nobody can read still shows its first time', () => {
    expect(days('SOMETIMES', '2026-11-05T10:00:00+09:00', '2026-11-01', '2026-12-01')).toEqual(['2026-11-05'])
  })
  test('never yields more than the limit', () => {
    const starts = expandRecurrence('FREQ=DAILY', {
      startsAt: new Date('2000-01-01T00:00:00Z'),
      from: new Date('2001-01-01T00:00:00Z'),
      to: new Date('2026-01-01T00:00:00Z'),
      zone: tokyo,
      limit: 500,
    })
    expect(starts.length).toBe(500)
  })
  test('lies within the window and in order, whatever the rule', () => {
    const rule = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      day: fc.option(fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0)),
    })
    fc.assert(
      fc.property(
        rule,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
        ({ freq, interval, day }, startsAt) => {
          const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-05-01T00:00:00Z')]
          const starts = expandRecurrence(`FREQ=${freq};INTERVAL=${interval}${day ? `;BYMONTHDAY=${day}` : ''}`, {
            startsAt,
            from,
            to,
            zone: tokyo,
            limit: 500,
          })
          expect(starts).toEqual(starts.toSorted((one, other) => one.getTime() - other.getTime()))
          for (const start of starts) expect(start >= from && start < to).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})
