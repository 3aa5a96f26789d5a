import { businessDaysBetween, isBusinessDay, shiftToBusinessDay } from '@tsuzuri/plugin'
import { businessDaysFrom } from '../days/business-days-from.ts'
import { dayInMonth } from '../days/day-in-month.ts'
import { monthAfter } from '../days/month-after.ts'
import type { DutyContext } from '../duty.ts'

/** The days of one month's payroll. */
export interface Cycle {
  readonly closing: string
  readonly data: string
  readonly calculation: string
  readonly check: string
  readonly transfer: string
  readonly pay: string
  /** Whether there are too few business days from closing to pay day for the days between to stand in order. */
  readonly isTight: boolean
}

/**
 * The payroll that is paid in a month; null where closing day, pay day or month of payment are not known, or where it would be
 * paid before it is closed. The closing day is a day of the calendar; the pay day is shifted by the banks' business days
 * (before, unless told; 労働基準法24条2項 wants a fixed day, how it is shifted is the employer's to say), what lies between by those of the people who work.
 */
export const cycleOf = (month: string, { facts, banks, people }: DutyContext): Cycle | null => {
  const { closingDay, payDay, payMonth, payShift, leads } = facts
  if (closingDay === null || payDay === null || payMonth === null) return null
  const closing = dayInMonth(payMonth === 'next' ? monthAfter(month, -1) : month, closingDay)
  const pay = shiftToBusinessDay(banks, dayInMonth(month, payDay), payShift ?? 'before')
  if (closing >= pay) return null
  const usual = businessDaysBetween(people, closing, pay) < 10 ? shortLeads : longLeads
  const before = (count: number): string => businessDaysFrom(people, pay, -count)
  const data = businessDaysFrom(people, closing, leads.data ?? usual.data)
  const wanted = [
    data,
    before(leads.calculation ?? usual.calculation),
    before(leads.check ?? usual.check),
    before(leads.transfer ?? usual.transfer),
  ]
  const inOrder = wanted.map(
    (_, index) =>
      wanted
        .slice(0, index + 1)
        .toSorted()
        .at(-1) ?? pay,
  )
  const [first = data, calculation = data, check = data, transfer = data] = inOrder.map((day) => (day > pay ? pay : day))
  const isTight = wanted.some((day, index) => day !== inOrder[index] || day > pay) || !isBusinessDay(people, first)
  return { closing, data: first, calculation, check, transfer, pay, isTight }
}

/** Business days: `data` after closing, the others before pay day. Two ways, as there is time; banks mostly ask for payroll transfers two or three days ahead. */
const longLeads = { data: 3, calculation: 6, check: 4, transfer: 3 }
const shortLeads = { data: 1, calculation: 4, check: 3, transfer: 2 }
