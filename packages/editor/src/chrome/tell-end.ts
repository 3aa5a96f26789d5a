import { formatMoment } from '@tsuzuri/ui'
import type { End } from '../live/find-end.ts'
import type { SaveWords } from '../save-words.ts'

interface Place {
  /** The portal's slug. */
  readonly portal: string
  readonly locale: 'ja' | 'en'
  readonly t: SaveWords
  /** The portal's IANA time zone; absent where not even that could be had. */
  readonly timeZone?: string | undefined
}

/** Why editing is over, in a sentence, and a link to where one goes from here. */
export const tellEnd = (end: End, { portal, locale, t, timeZone }: Place): readonly (Node | string)[] => {
  const home = `/p/${encodeURIComponent(portal)}/`
  if (end.why !== 'trashed') {
    return [t.over[end.why], ' ', readOn(end.why, t)]
  }
  const at = end.at && timeZone ? formatMoment(end.at, locale, timeZone) : null
  const [to, words] = end.mayRestore ? [`${home}trash`, t.goOn.trash] : [home, t.goOn.home]
  return [t.trashed(end.by, at), end.mayRestore ? t.restorable : t.restoredByOthers, ' ', link(to, words)]
}

/** Where one goes on, as a link. */
export const readOn = (why: Exclude<End['why'], 'trashed'>, { goOn }: SaveWords): HTMLAnchorElement => {
  if (why === 'outside') return link('/', goOn.outside)
  if (why === 'signedOut') return link(`/?next=${encodeURIComponent(location.pathname)}`, goOn.signedOut)
  return link(location.pathname, why === 'denied' ? goOn.read : goOn.reload)
}

const link = (href: string, text: string): HTMLAnchorElement => {
  const anchor = document.createElement('a')
  anchor.href = href
  anchor.textContent = text
  return anchor
}
