const dayLength = 86_400_000

/** Days since 1 January 1970 of a local time (its UTC parts). */
export const dayNumber = (local: Date): number => Math.floor(local.getTime() / dayLength)

/** Year, month (from 1), day of the month and weekday (from Sunday, 0) of a day number. */
export const dayParts = (
  number: number,
): { readonly year: number; readonly month: number; readonly day: number; readonly weekDay: number } => {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekDay: date.getUTCDay() }
}

/** The day number of the first of a month; months beyond 12 run on into the next years. */
export const firstOfMonth = (year: number, month: number): number => dayNumber(new Date(Date.UTC(year, month - 1, 1)))
