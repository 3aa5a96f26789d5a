import { dateFormat } from '@tsuzuri/model/kept-format'
import { dayFormat } from './day-format.ts'

/** A moment to the minute: `2026年11月23日(月) 09:05`, `23 Nov 2026 09:05`. What is no moment is shown as it came. */
export const formatMoment = (value: string | Date, locale: 'ja' | 'en', timeZone: string): string => {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return String(value)
  const time = dateFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)
  return `${dayFormat(date, locale, timeZone)} ${time}`
}
