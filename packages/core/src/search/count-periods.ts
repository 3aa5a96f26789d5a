import type { Zone } from '@tsuzuri/plugin'
import type { FacetCounts, SearchAnswer, SearchQuery } from '@tsuzuri/search'
import { searchPeriods, spanOf } from './search-period.ts'

type Query = Omit<SearchQuery, 'portalIds' | 'side'> & { readonly offset: number }

/** Answers a query within the rights of whoever asks: an answer for each side they stand on. */
export type Ask = (query: Query) => Promise<readonly Pick<SearchAnswer, 'total' | 'tier'>[]>

/** How many of each period there are, whatever period is chosen; found as strictly as the answer they stand beside. Empty ones are left out. */
export const countPeriods = async (ask: Ask, query: Query, tier: SearchAnswer['tier'], zone: Zone, now: Date): Promise<FacetCounts> => {
  const { from: _from, to: _to, ...anyTime } = query
  const counted = await Promise.all(
    searchPeriods.map(async (value) => {
      const answers = await ask({ ...anyTime, ...spanOf(value, zone, now), facets: false, offset: 0, limit: 0 })
      return { value, count: answers.reduce((sum, answer) => sum + (answer.tier === tier ? answer.total : 0), 0) }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}
