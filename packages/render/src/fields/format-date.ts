import { dateFormat } from '@tsuzuri/model/kept-format'
import type { Locale } from '@tsuzuri/model'

/** A date as people write it: `2026年11月23日(月)`, `23 Nov 2026`. What is no ISO date is given back as it is. */
export const formatDate = (iso: string, locale: Locale): string => {
  const date = new Date(`${iso}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime())) return iso
  return dayOf(date, locale, 'UTC')
}

/** A moment in its zone: `2026年11月23日(月) 10:30`, `23 Nov 2026, 10:30`. */
export const formatDateTime = (iso: string, locale: Locale, timeZone: string): string => {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const time = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date)
  return `${dayOf(date, locale, timeZone)}${locale === 'ja' ? ' ' : ', '}${time}`
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const dayOf = (date: Date, locale: Locale, timeZone: string): string => {
  const parts = new Map(
    dateFormat('ja-JP', { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short', timeZone })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  )
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  return locale === 'ja' ? `${year}年${month}月${day}日(${parts.get('weekday')})` : `${day} ${monthNames[Number(month) - 1]} ${year}`
}
