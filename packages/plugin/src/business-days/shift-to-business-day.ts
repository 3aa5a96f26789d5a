import { dayAfter } from './day-after.ts'
import type { DaysOff } from './days-off.ts'
import { isBusinessDay } from './is-business-day.ts'

/** The day itself where it is a business day, else the nearest one after or before it. */
export const shiftToBusinessDay = (daysOff: DaysOff, day: string, direction: 'after' | 'before'): string => {
  let shifted = day
  while (!isBusinessDay(daysOff, shifted)) shifted = dayAfter(shifted, direction === 'after' ? 1 : -1)
  return shifted
}
