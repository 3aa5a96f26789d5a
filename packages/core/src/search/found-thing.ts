import type { Portal } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { SearchHit } from '@tsuzuri/search'
import { thingRef } from '../events/firm-ref.ts'
import type { FoundThing } from './search-result.ts'

/** A hit with its place on the site; without a portal one of the firm. */
export const foundThing = (portal: Pick<Portal, 'slug'> | null, hit: SearchHit): FoundThing => {
  const href = portal ? portalHref(portal.slug, hit.href) : hit.href
  return {
    ...hit,
    ref: thingRef(hit.ref),
    portal: portal?.slug ?? '',
    href,
    jump: href + (hit.place?.at ?? '') + partAt(hit) + wordsAt(hit),
  }
}

/** The page of a PDF, the sheet of a workbook, the slide of a presentation: what the file's preview opens at. */
const partAt = ({ kind, href, place }: SearchHit): string => {
  if (kind !== 'file' || (place?.kind !== 'page' && place?.kind !== 'sheet' && place?.kind !== 'slide')) return ''
  const name = encodeURIComponent(place.name)
  const anchor = place.kind === 'page' ? '' : `#${encodeURIComponent(`${place.kind}-${place.name}`)}`
  return `${href.includes('?') ? '&' : '?'}${place.kind}=${name}${anchor}`
}

/** The longest marked words of a page, for browsers that scroll to words (text fragments); the others stop at what stands before. */
const wordsAt = ({ kind, place, snippet }: SearchHit): string => {
  const [longest] = snippet.filter(({ marked }) => marked).toSorted((one, other) => other.text.length - one.text.length)
  if (kind !== 'page' || place?.kind === 'comment' || longest === undefined) return ''
  return `${place?.at === undefined ? '#' : ''}:~:text=${encodeURIComponent(longest.text.trim()).replaceAll('-', '%2D')}`
}
