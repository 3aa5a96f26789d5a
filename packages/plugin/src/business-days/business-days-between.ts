import { dayAfter } from './day-after.ts'
import type { DaysOff } from './days-off.ts'
import { isBusinessDay } from './is-business-day.ts'

/**
 * How many business days have come after the day `from`, up to and with the day `to`: from Friday to Monday one, within one day
 * none. None as well where `to` is before `from`.
 */
export const businessDaysBetween = (daysOff: DaysOff, from: string, to: string): number => {
  let count = 0
  for (let day = dayAfter(from, 1); day <= to; day = dayAfter(day, 1)) if (isBusinessDay(daysOff, day)) count++
  return count
}
