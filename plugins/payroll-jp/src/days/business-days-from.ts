import { dayAfter, type DaysOff, isBusinessDay } from '@tsuzuri/plugin'

/** The day that many business days after a day; before it, where `count` is negative. The day itself is not counted, and is the answer to 0. */
export const businessDaysFrom = (daysOff: DaysOff, day: string, count: number): string => {
  const step = Math.sign(count)
  let reached = day
  for (let left = Math.abs(count); left > 0;) {
    reached = dayAfter(reached, step)
    if (isBusinessDay(daysOff, reached)) left -= 1
  }
  return reached
}
