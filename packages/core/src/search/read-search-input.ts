import { defineErrors, type Issue } from '@tsuzuri/model'
import { openZone, type Registry, type Zone } from '@tsuzuri/plugin'
import { searchKinds, type SearchQuery } from '@tsuzuri/search'
import { readQuery } from './read-query.ts'
import { spanOf } from './search-period.ts'
import type { SearchInput } from './search-result.ts'

export const searchInputErrors = defineErrors('search', {
  'query-invalid': {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'This cannot be searched for.',
    issues: (issues: readonly Issue[]) => issues,
  },
})

interface Wanted {
  readonly query: Omit<SearchQuery, 'portalIds' | 'side'> & { readonly offset: number }
  /** In which days begin. */
  readonly zone: Zone
}

/** Nobody reads further, and each page costs as much as all before it. */
const farthest = 1_000

/** Where a list goes on after so many hits; null where it is not read any further. */
export const cursorAfter = (hits: number): string | null => (hits <= farthest ? String(hits) : null)

/** The query of an input, with defaults. Throws `search.query-invalid`. */
export const readSearchInput = (registry: Registry, input: SearchInput, now: Date): Wanted => {
  const { text, kinds = [], states, authors, facets = false, timeZone = 'Asia/Tokyo', period, limit = 20, cursor } = input
  const issues: Issue[] = []
  const offset = cursor === undefined ? 0 : Number(cursor)
  if (cursor !== undefined && !(/^\d{1,4}$/.test(cursor) && offset <= farthest))
    issues.push({ path: 'query.cursor', message: 'It is none of this list.' })
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) issues.push({ path: 'query.limit', message: 'It is not 1 to 200.' })
  const known = searchKinds.filter((kind) => kinds.includes(kind))
  const collections = [...registry.collections.keys()].filter((name) => kinds.includes(name))
  if (kinds.some((kind) => !known.some((name) => name === kind) && !collections.includes(kind)))
    issues.push({ path: 'query.kind', message: `Choose of ${[...searchKinds, ...registry.collections.keys()].join(', ')}.` })
  if (issues.length > 0) throw searchInputErrors['query-invalid'](issues)
  const zone = openZone(timeZone)
  const { text: words, choice } = readQuery(registry, zone, text)
  const { from, to } = period ? spanOf(period, zone, now) : input
  const query = {
    text: words,
    limit,
    offset,
    facets,
    ...(kinds.length > 0 && { kinds: known, ...(collections.length > 0 && { collections }) }),
    ...(states && { states }),
    ...(authors && { authors }),
    ...(from && { from }),
    ...(to && { to }),
    ...choice,
  }
  return { query, zone }
}
