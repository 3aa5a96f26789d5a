import { openZone } from '@tsuzuri/plugin'
import { isBusinessDay } from './is-business-day.ts'

/** Business days from today (0 is today, or the last business day before a day off) and the time in Tokyo: `[-3, '14:20']`. */
export type Moment = readonly [businessDays: number, time: string]

/** Dates of the demo, all counted from today in Tokyo, so that it never grows old. Days are `2026-11-23`, months `2026-11`. */
export interface DemoClock {
  readonly now: Date
  readonly day: (businessDays: number) => string
  /** What lies in the past or today is never later than now. */
  readonly at: (moment: Moment) => Date
  /** An instant by day and time, as late as it may be. */
  readonly on: (day: string, time: string) => Date
  readonly month: (months: number) => string
  /** The month whose pay is worked on at a business day, counted from today: that of the next 25th. */
  readonly payMonth: (businessDays: number) => string
}

const zone = openZone('Asia/Tokyo')

export const openDemoClock = (now: Date): DemoClock => {
  const today = zone.day(now)
  const start = isBusinessDay(today) ? today : step(today, -1)
  const day = (businessDays: number): string => {
    let found = start
    for (let left = Math.abs(businessDays); left > 0; left -= 1) found = step(found, businessDays < 0 ? -1 : 1)
    return found
  }
  const on = (date: string, time: string): Date => zone.toInstant(new Date(`${date}T${time}:00Z`))
  return {
    now,
    day,
    on,
    at: ([businessDays, time]) => {
      const told = on(day(businessDays), time)
      return businessDays <= 0 && told > now ? now : told
    },
    month: (months) => monthAfter(today, months),
    payMonth: (businessDays) => {
      const of = day(businessDays)
      return monthAfter(of, Number(of.slice(8)) > 25 ? 1 : 0)
    },
  }
}

const step = (day: string, days: 1 | -1): string => {
  const next = new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return isBusinessDay(next) ? next : step(next, days)
}

const monthAfter = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7)
