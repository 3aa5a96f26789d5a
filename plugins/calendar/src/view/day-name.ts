import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'

/** `11月23日(月)`, `Mon 23 Nov`. */
export const dayName = (day: string, locale: Locale): string =>
  dateFormat(languageTags[locale], {
    timeZone: 'UTC',
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${day}T00:00:00Z`))
