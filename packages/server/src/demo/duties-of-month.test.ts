import { describe, expect, test } from 'vitest'
import { type DemoCycle, dutiesOfMonth } from './duties-of-month.ts'
import { isBusinessDay } from './is-business-day.ts'

const endOfMonth: DemoCycle = { closingDay: 31, closesBefore: true, payDay: 25 }
const tenth: DemoCycle = { closingDay: 10, closesBefore: false, payDay: 25 }
const days = (month: string, cycle: DemoCycle) => dutiesOfMonth(month, cycle).map(({ kind, from, to }) => [kind, from, to])

test('a month runs from closing over calculation and check to the pay day', () => {
  expect(days('2026-11', endOfMonth)).toEqual([
    ['closing', '2026-10-31', '2026-10-31'],
    ['data', '2026-11-04', '2026-11-04'],
    ['calculation', '2026-11-05', '2026-11-11'],
    ['check', '2026-11-12', '2026-11-16'],
    ['transfer', '2026-11-19', '2026-11-19'],
    ['pay', '2026-11-25', '2026-11-25'],
    ['deadline', '2026-11-10', '2026-11-10'],
    ['deadline', '2026-11-30', '2026-11-30'],
    ['deadline', '2026-11-30', '2026-11-30'],
  ])
})

test('payments that fall due on a day off are due on the next business day, pay comes before it', () => {
  const january = new Map(dutiesOfMonth('2027-01', endOfMonth).map(({ title, to }) => [title, to]))
  expect(january.get('源泉所得税・住民税(特別徴収)の納付期限')).toBe('2027-01-12')
  expect(january.get('社会保険料の納付期限')).toBe('2027-02-01')
  expect(january.get('法定調書・給与支払報告書の提出期限')).toBe('2027-02-01')
  expect(dutiesOfMonth('2027-04', endOfMonth).find(({ kind }) => kind === 'pay')?.to).toBe('2027-04-23')
})

describe('in each month of ten years', () => {
  const months = Array.from({ length: 120 }, (_, index) => new Date(Date.UTC(2026, index, 1)).toISOString().slice(0, 7))
  for (const [name, cycle] of Object.entries({ endOfMonth, tenth })) {
    test(`the steps of the cycle (${name}) come in their order, on business days`, () => {
      for (const month of months) {
        const steps = dutiesOfMonth(month, cycle).slice(1, 6)
        const order = steps.flatMap(({ from, to }) => [from, to])
        expect([month, order]).toEqual([month, order.toSorted()])
        for (const day of order) expect([day, isBusinessDay(day)]).toEqual([day, true])
      }
    })
  }
})
