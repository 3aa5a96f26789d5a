import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'
import { weekOf } from '../month/week-of.ts'

/** The week of a day as people say it: `2026年11月29日〜12月5日`, `29 November – 5 December 2026`. */
export const weekName = (day: string, locale: Locale): string => {
  const [first = day, , , , , , last = day] = weekOf(day)
  const said = (one: string, year: { readonly year?: 'numeric' }): string =>
    dateFormat(languageTags[locale], { timeZone: 'UTC', ...year, month: 'long', day: 'numeric' }).format(new Date(`${one}T00:00:00Z`))
  return locale === 'ja'
    ? `${said(first, { year: 'numeric' })}〜${said(last, {})}`
    : `${said(first, {})} – ${said(last, { year: 'numeric' })}`
}
