import type { ClosingPeriod } from '@tsuzuri/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessDaysBetween } from './business-days-between.ts'
import { dayAfter } from './day-after.ts'
import { type Holidays, openDaysOff } from './days-off.ts'
import { isBusinessDay } from './is-business-day.ts'
import { shiftToBusinessDay } from './shift-to-business-day.ts'

const holidays: Holidays = {
  nameOf: (day) => (['2026-11-03', '2026-11-23', '2027-01-01'].includes(day) ? { ja: '祝日', en: 'Holiday' } : null),
  knownUntil: '2027-12-31',
}
const closings: readonly ClosingPeriod[] = [
  { name: '年末年始', from: '12-29', to: '01-03' },
  { name: '創立記念日', from: '2026-11-24', to: '2026-11-24' },
  { name: '夏季休業', from: '08-13', to: '08-15' },
]
const daysOff = openDaysOff(holidays, closings)

test('weekends, holidays and closing days are no business days; the day after them is', () => {
  const asked = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']
  expect(asked.map((day) => isBusinessDay(daysOff, day))).toEqual([true, false, false, false, false, true])
  expect(
    ['2026-12-28', '2026-12-29', '2027-01-03', '2027-01-04', '2027-08-12', '2027-08-13'].map((day) => isBusinessDay(daysOff, day)),
  ).toEqual([true, false, false, true, true, false])
  expect(['2025-11-24', '2027-11-24'].map((day) => isBusinessDay(daysOff, day))).toEqual([true, true])
})

test('a day off says why, a holiday before a closing', () => {
  expect(daysOff.reason('2027-01-01')).toEqual({ kind: 'holiday', name: { ja: '祝日', en: 'Holiday' } })
  expect(daysOff.reason('2026-12-29')).toEqual({ kind: 'closing', name: { ja: '年末年始', en: '年末年始' } })
  expect(daysOff.reason('2026-11-21')).toBeNull()
})

test('a day is shifted over all that is off, in either direction, also over the end of a year', () => {
  expect(shiftToBusinessDay(daysOff, '2026-11-21', 'after')).toBe('2026-11-25')
  expect(shiftToBusinessDay(daysOff, '2026-11-24', 'before')).toBe('2026-11-20')
  expect(shiftToBusinessDay(daysOff, '2026-12-31', 'after')).toBe('2027-01-04')
  expect(shiftToBusinessDay(daysOff, '2026-11-20', 'after')).toBe('2026-11-20')
})

test('business days are counted from the day after, so that from Friday to the Monday after is one', () => {
  const between = (from: string, to: string) => businessDaysBetween(daysOff, from, to)
  expect(between('2026-11-13', '2026-11-16')).toBe(1)
  expect(between('2026-11-20', '2026-11-20')).toBe(0)
  expect(between('2026-11-20', '2026-11-24')).toBe(0)
  expect(between('2026-11-20', '2026-11-27')).toBe(3)
  expect(between('2026-11-27', '2026-11-20')).toBe(0)
})

test('a wait in two parts is as long as the whole, and a shifted day is a business day with none between', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => dayAfter('2025-06-01', days))
  fc.assert(
    fc.property(fc.tuple(day, day, day), (drawn) => {
      const [first = '', second = '', third = ''] = drawn.toSorted()
      const count = (from: string, to: string) => businessDaysBetween(daysOff, from, to)
      expect(count(first, second) + count(second, third)).toBe(count(first, third))
      let each = 0
      for (let next = dayAfter(first, 1); next <= second; next = dayAfter(next, 1)) each += isBusinessDay(daysOff, next) ? 1 : 0
      expect(count(first, second)).toBe(each)
      const shifted = shiftToBusinessDay(daysOff, first, 'after')
      expect(isBusinessDay(daysOff, shifted)).toBe(true)
      expect(count(first, shifted)).toBe(shifted === first ? 0 : 1)
    }),
  )
})

test('so many days later is what a calendar says, also over the ends of months and years', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
      fc.integer({ min: -70, max: 70 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayAfter(day, days)).toBe(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
      },
    ),
  )
})
