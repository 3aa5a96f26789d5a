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
  const query = readSearchInput(scope.engine.registry, { ...input, timeZone: scope.portal.timeZone })
  const {
    hits,
    near = [],
    total,
    tier,
    facets,
    engine,
    degraded,
  } = await scope.engine.search.search({
    ...query,
    portalIds: [scope.portal.id],
    side: sideOf(scope.role),
  })
  const shown = async (found: typeof hits) =>
    (await stillTrue(scope.engine, () => scope.role, found)).map((hit) => foundThing(scope.portal, hit))
  const items = await shown(hits)
  const reached = query.offset + hits.length
  return {
    items,
    near: await shown(near),
    next: hits.length > 0 && reached < total ? cursorAfter(reached) : null,
    total: total - (hits.length - items.length),
    tier,
    facets,
    engine,
    degraded,
  }
}
