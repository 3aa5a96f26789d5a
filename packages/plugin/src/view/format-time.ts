import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'

export interface TimeFormat {
  readonly locale: Locale
  readonly timeZone: string
  /** The running year: times of another year say theirs. */
  readonly year?: number | undefined
  /** The day alone. */
  readonly dayOnly?: boolean | undefined
}

/** An instant (ISO) as people of the portal say it: `11月23日(月) 10:30`, `Mon 23 Nov, 10:30`. */
export const formatTime = (instant: string, { locale, timeZone, year, dayOnly }: TimeFormat): string => {
  const date = new Date(instant)
  const itsYear = Number(dateFormat('en-US', { timeZone, year: 'numeric' }).format(date))
  return dateFormat(languageTags[locale], {
    timeZone,
    ...(year === undefined || itsYear === year ? {} : { year: 'numeric' }),
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
  }).format(date)
}
