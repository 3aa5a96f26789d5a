import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'

/** `2026年11月`, `November 2026`. */
export const monthName = (month: string, locale: Locale): string =>
  dateFormat(languageTags[locale], { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(`${month}-01T00:00:00Z`))
