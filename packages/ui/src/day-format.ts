import { dateFormat } from '@tsuzuri/model/kept-format'

/** The day of a moment in a time zone. English is put together by hand, as its short months differ between systems. */
export const dayFormat = (date: Date, locale: 'ja' | 'en', timeZone: string): string => {
  if (locale === 'ja') {
    return dateFormat('ja-JP', { timeZone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }).format(date)
  }
  const parts = dateFormat('en-US', { timeZone, year: 'numeric', month: 'short', day: 'numeric' }).formatToParts(date)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('day')} ${part('month')} ${part('year')}`
}
