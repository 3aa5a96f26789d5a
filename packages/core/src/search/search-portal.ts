import { sideOf } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { foundThing } from './found-thing.ts'
import { cursorAfter, readSearchInput } from './read-search-input.ts'
import type { SearchInput, SearchResult } from './search-result.ts'
import { stillTrue } from './still-true.ts'

/** Searches one portal. Throws `search.query-invalid`, `access.denied`. */
export const searchPortal = async (scope: Scope, input: SearchInput): Promise<SearchResult> => {
  authorize(scope, 'search.read')
  const query = readSearchInput(input)
  const { hits, total, tier, facets, engine, degraded } = await scope.engine.search.search({
    ...query,
    portalIds: [scope.portal.id],
    side: sideOf(scope.role),
  })
  const items = (await stillTrue(scope.engine, () => scope.role, hits)).map((hit) => foundThing(scope.portal, hit))
  const reached = query.offset + hits.length
  return {
    items,
    next: hits.length > 0 && reached < total ? cursorAfter(reached) : null,
    total: total - (hits.length - items.length),
    tier,
    facets,
    engine,
    degraded,
  }
}
