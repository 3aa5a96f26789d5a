import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'

/** A month as people say it: `2026-11` is 2026年11月, November 2026. What is no month stays as it is. */
export const monthText = (month: string, locale: Locale): string => {
  const date = new Date(`${month}-01T00:00:00Z`)
  if (!/^\d{4}-\d{2}$/.test(month) || Number.isNaN(date.getTime())) return month
  return dateFormat(languageTags[locale], { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(date)
}
