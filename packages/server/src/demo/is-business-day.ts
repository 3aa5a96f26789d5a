const dayLength = 86_400_000

/** Whether banks and offices in Japan work on a day (`2026-11-23`): no weekend, no national holiday, not 31 December to 3 January. */
export const isBusinessDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !yearEnd.has(day.slice(5)) && !isHoliday(date)
}

const yearEnd: ReadonlySet<string> = new Set(['12-31', '01-01', '01-02', '01-03'])
const fixed: ReadonlySet<string> = new Set(['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23'])
/** The n-th Monday of a month. */
const mondays: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
])

const isHoliday = (date: Date): boolean => isNamed(date) || isSubstitute(date) || (isNamed(shifted(date, -1)) && isNamed(shifted(date, 1)))

/** A holiday on a Sunday gives its rest to the next day that is none. */
const isSubstitute = (date: Date): boolean => {
  let before = shifted(date, -1)
  while (isNamed(before)) {
    if (before.getUTCDay() === 0) return true
    before = shifted(before, -1)
  }
  return false
}

const isNamed = (date: Date): boolean => {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return (
    fixed.has(date.toISOString().slice(5, 10)) ||
    (date.getUTCDay() === 1 && mondays.get(month) === Math.ceil(day / 7)) ||
    (month === 3 && day === equinox(date, 20.8431)) ||
    (month === 9 && day === equinox(date, 23.2488))
  )
}

/** The formula the almanac's days follow from 1980 to 2099. */
const equinox = (date: Date, base: number): number => {
  const years = date.getUTCFullYear() - 1980
  return Math.floor(base + 0.242194 * years - Math.floor(years / 4))
}

const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * dayLength)
