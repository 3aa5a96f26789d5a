import { openZone } from '@tsuzuri/plugin'
import { type DemoCycle, dutiesOfMonth } from './duties-of-month.ts'
import { isBusinessDay } from './is-business-day.ts'

/** A day of the pay cycle that runs: data in, calculation from and to, the client's check from and to. */
export type CycleDay = 'data' | 'calculating' | 'calculated' | 'checking' | 'checked'

/**
 * A day and the time in Tokyo: `[-3, '14:20']` counts business days from today (0 is today, or the last business day before a
 * day off), `['data', '16:50']` is of the pay cycle whose data came in last.
 */
export type Moment = readonly [day: number | CycleDay, time: string]

/** Dates of the demo, all counted from today in Tokyo, so that it never grows old. Days are `2026-11-23`, months `2026-11`. */
export interface DemoClock {
  readonly now: Date
  readonly day: (day: number | CycleDay) => string
  /** What is counted to the past or today is never later than now; a day of the cycle may be. */
  readonly at: (moment: Moment) => Date
  /** An instant by day and time, as late as it may be. */
  readonly on: (day: string, time: string) => Date
  readonly month: (months: number) => string
  /** The month of the last pay day at a business day counted from today. */
  readonly paidMonth: (businessDays: number) => string
  /** The month the latest report is about (0), or one before it. */
  readonly reportMonth: (months: number) => string
  /** The month of the pay day of the cycle whose data came in last. */
  readonly cycleMonth: string
}

/** Reports are written so many business days from today, about the month paid for last by then. */
const reportWritten = -8

const zone = openZone('Asia/Tokyo')

export const openDemoClock = (now: Date, cycle: DemoCycle): DemoClock => {
  const today = zone.day(now)
  const start = isBusinessDay(today) ? today : step(today, -1)
  const on = (date: string, time: string): Date => zone.toInstant(new Date(`${date}T${time}:00Z`))
  const month = (months: number): string => monthAfter(today, months)
  const cycleMonth = [1, 0].map(month).find((candidate) => on(cycleDays(candidate, cycle).data, '18:00') <= now) ?? month(-1)
  const day = (wanted: number | CycleDay): string =>
    typeof wanted === 'number' ? stepped(start, wanted) : cycleDays(cycleMonth, cycle)[wanted]
  const paidMonth = (businessDays: number): string =>
    monthAfter(day(businessDays), Number(day(businessDays).slice(8)) >= cycle.payDay ? 0 : -1)
  return {
    now,
    day,
    on,
    at: ([wanted, time]) => {
      const told = on(day(wanted), time)
      return typeof wanted === 'number' && wanted <= 0 && told > now ? now : told
    },
    month,
    paidMonth,
    reportMonth: (months) => monthAfter(`${paidMonth(reportWritten)}-01`, months),
    cycleMonth,
  }
}

const cycleDays = (month: string, cycle: DemoCycle): Readonly<Record<CycleDay, string>> => {
  const duties = dutiesOfMonth(month, cycle)
  const dutyOf = (kind: 'data' | 'calculation' | 'check') => duties.find((duty) => duty.kind === kind)
  const [data, calculation, check] = [dutyOf('data'), dutyOf('calculation'), dutyOf('check')]
  return {
    data: data?.to ?? month,
    calculating: calculation?.from ?? month,
    calculated: calculation?.to ?? month,
    checking: check?.from ?? month,
    checked: check?.to ?? month,
  }
}

const stepped = (start: string, businessDays: number): string => {
  let day = start
  for (let left = Math.abs(businessDays); left > 0; left -= 1) day = step(day, businessDays < 0 ? -1 : 1)
  return day
}

const step = (day: string, days: 1 | -1): string => {
  const next = new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return isBusinessDay(next) ? next : step(next, days)
}

const monthAfter = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7)
