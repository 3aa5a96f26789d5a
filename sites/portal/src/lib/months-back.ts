import { languageTags, type Locale } from '@tsuzuri/model'

const shown = 13

/** The running month and the year before it, the newest first, as people say them. */
export const monthsBack = (timeZone: string, locale: Locale): readonly { readonly value: string; readonly label: string }[] => {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date()).split('-').map(Number)
  const name = new Intl.DateTimeFormat(languageTags[locale], { timeZone: 'UTC', year: 'numeric', month: 'long' })
  return Array.from({ length: shown }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1))
    return { value: first.toISOString().slice(0, 7), label: name.format(first) }
  })
}
