import type { Session } from '@tsuzuri/auth'
import { type Locale, locales } from '@tsuzuri/model'

const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text)

/** The language of an answer: what the person chose, else the cookie of the sign-in page, else the first known one the browser asks for, else Japanese. */
export const localeOf = (headers: Headers, session: Session | null): Locale => {
  if (session?.person.locale) return session.person.locale
  const cookie = /(?:^|;\s*)locale=(\w+)/.exec(headers.get('cookie') ?? '')?.[1]
  if (isLocale(cookie)) return cookie
  return (
    headers
      .get('accept-language')
      ?.split(',')
      .map((part) => part.trim().slice(0, 2).toLowerCase())
      .find(isLocale) ?? 'ja'
  )
}
