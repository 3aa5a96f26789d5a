import { dayFormat } from './day-format.ts'

/**
 * A day as people write it: `2026年11月23日(月)`, `23 Nov 2026`. Takes a moment (ISO text or Date), whose day is the time
 * zone's, or a plain day (`2026-11-23`), which is the same everywhere. What is no date is shown as it came.
 */
export const formatDay = (value: string | Date, locale: 'ja' | 'en', timeZone: string): string => {
  const plain = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return String(value)
  return dayFormat(date, locale, plain ? 'UTC' : timeZone)
}
