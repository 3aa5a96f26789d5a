import { dayAfter } from './day-after.ts'
import type { DaysOff } from './days-off.ts'
import { isBusinessDay } from './is-business-day.ts'

/** A list asks for each of its rows, and some have waited for years: a month is counted once. */
const kept = new WeakMap<DaysOff, Map<string, number>>()

/**
 * How many business days have come after the day `from`, up to and with the day `to`: from Friday to Monday one, within one day
 * none. None as well where `to` is before `from`.
 */
export const businessDaysBetween = (daysOff: DaysOff, from: string, to: string): number => {
  let count = 0
  for (let day = dayAfter(from, 1); day <= to;) {
    const next = firstOfNextMonth(day)
    if (day.endsWith('-01') && next <= to) {
      count += inMonth(daysOff, day, next)
      day = next
    } else {
      if (isBusinessDay(daysOff, day)) count++
      day = dayAfter(day, 1)
    }
  }
  return count
}

const inMonth = (daysOff: DaysOff, first: string, next: string): number => {
  const months = kept.get(daysOff) ?? new Map<string, number>()
  kept.set(daysOff, months)
  const known = months.get(first)
  if (known !== undefined) return known
  let count = 0
  for (let day = first; day < next; day = dayAfter(day, 1)) if (isBusinessDay(daysOff, day)) count++
  months.set(first, count)
  return count
}

const firstOfNextMonth = (day: string): string => `${dayAfter(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
