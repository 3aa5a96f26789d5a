import { isBusinessDay } from './is-business-day.ts'

/** A day of a month (31 is the last of any), moved to a business day before or after when it is none. */
export const dayInMonth = (month: string, dayOfMonth: number, shift: 'before' | 'after' | 'none' = 'none'): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const day = new Date(Date.UTC(year, number - 1, Math.min(dayOfMonth, last)))
  return shift === 'none' ? iso(day) : businessDay(day, shift === 'before' ? -1 : 1)
}

const businessDay = (from: Date, direction: 1 | -1): string =>
  isBusinessDay(iso(from)) ? iso(from) : businessDay(new Date(from.getTime() + direction * 86_400_000), direction)

const iso = (date: Date): string => date.toISOString().slice(0, 10)
