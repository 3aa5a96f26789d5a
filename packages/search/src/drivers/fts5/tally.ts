import type { FacetCounts, SearchFacets, SearchQuery } from '../../search-index.ts'
import { type Choice, chooses, type Facet, type Facets } from './facets.ts'
import { noKinds } from './scope.ts'

/** How many of the matches share a facet. */
export interface Tally {
  readonly facet: number
  readonly count: number
}

export interface Counted {
  readonly total: number
  readonly facets: SearchFacets
}

/** All counts, out of the tallies of everything within the scope. `nameOf`: a portal's id by its number. */
export const countedByFacets = (
  tallies: readonly Tally[],
  query: SearchQuery,
  facets: Facets,
  nameOf: (portal: number) => string,
): Counted => {
  const counted = tallies.flatMap(({ facet, count }) => {
    const known = facets.of(facet)
    return known === undefined ? [] : [{ facet: known, count }]
  })
  const among = (choice: Choice): typeof counted => {
    const isChosen = chooses(choice)
    return counted.filter(({ facet }) => isChosen(facet))
  }
  const chosen = among(query)
  const { kinds: _kinds, collections: _collections, ...anyKind } = query
  const ofAnyKind = among(anyKind)
  const kind = { ...noKinds }
  for (const { facet, count } of ofAnyKind) kind[facet.kind] += count
  const total = chosen.reduce((sum, { count }) => sum + count, 0)
  if (query.facets !== true) return { total, facets: { kind } }
  const { states: _states, ...anyState } = query
  const { authors: _authors, ...anyAuthor } = query
  return {
    total,
    facets: {
      kind,
      collection: most(ofAnyKind, ({ collection }) => collection),
      state: most(among(anyState), ({ state }) => state),
      author: most(among(anyAuthor), ({ author }) => author).slice(0, mostAuthors),
      portal: most(chosen, ({ portal }) => nameOf(portal)),
    },
  }
}

/** Each match as a tally of its own. */
export const talliesOf = (matches: readonly { readonly facet: number }[]): Tally[] => matches.map(({ facet }) => ({ facet, count: 1 }))

const most = (
  counted: readonly { readonly facet: Facet; readonly count: number }[],
  valueOf: (facet: Facet) => string | null,
): FacetCounts => {
  const counts = new Map<string, number>()
  for (const { facet, count } of counted) {
    const value = valueOf(facet)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
}

const mostAuthors = 20
