import { dayAfter } from './day-after.ts'
import type { DaysOff } from './days-off.ts'
import { isBusinessDay } from './is-business-day.ts'

/** The last day from which on that many business days have come up to and with `day`. The day itself, where `count` is 0. */
export const businessDaysBefore = (daysOff: DaysOff, day: string, count: number): string => {
  let before = day
  for (let left = count; left > 0; before = dayAfter(before, -1)) if (isBusinessDay(daysOff, before)) left--
  return before
}
