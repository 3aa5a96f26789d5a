import { formatMoment } from '@tsuzuri/ui'
import type { End } from '../live/find-end.ts'
import type { Words } from '../words.ts'

interface Place {
  /** The portal's slug. */
  readonly portal: string
  readonly locale: 'ja' | 'en'
  readonly t: Words
  /** The portal's IANA time zone; absent where not even that could be had. */
  readonly timeZone?: string | undefined
}

/** Why editing is over, in a sentence, and a link to where one goes from here. */
export const tellEnd = (end: End, { portal, locale, t, timeZone }: Place): readonly (Node | string)[] => {
  const home = `/p/${encodeURIComponent(portal)}/`
  if (end.why !== 'trashed') {
    const to = { denied: location.pathname, ended: location.pathname, outside: '/', signedOut: signIn() }[end.why]
    return [t.over[end.why], ' ', link(to, t.goOn[end.why])]
  }
  const at = end.at && timeZone ? formatMoment(end.at, locale, timeZone) : null
  const [to, words] = end.mayRestore ? [`${home}trash`, t.goOn.trash] : [home, t.goOn.home]
  return [t.trashed(end.by, at), end.mayRestore ? t.restorable : t.restoredByOthers, ' ', link(to, words)]
}

const signIn = (): string => `/?next=${encodeURIComponent(location.pathname)}`

const link = (href: string, text: string): HTMLAnchorElement => {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}
