import { sideOf } from '@tsuzuri/model'
import type { SearchHit } from '@tsuzuri/search'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { countPeriods } from './count-periods.ts'
import { foundThing } from './found-thing.ts'
import { openedBy } from './opened-by.ts'
import { proposeSearches } from './propose-searches.ts'
import { cursorAfter, readSearchInput } from './read-search-input.ts'
import { searchEverywhere } from './search-everywhere.ts'
import type { SearchInput, SearchResult } from './search-result.ts'
import { stillTrue } from './still-true.ts'

/** Searches one portal. Throws `search.query-invalid`, `access.denied`. */
export const searchPortal = async (scope: Scope, input: SearchInput): Promise<SearchResult> => {
  authorize(scope, 'search.read')
  const { engine, actor } = scope
  const { timeZone } = scope.portal
  const { query, zone } = readSearchInput(engine.registry, { ...input, timeZone }, scope.now())
  const rights = { portalIds: [scope.portal.id], side: sideOf(scope.role) }
  const opened = await openedBy(engine, actor, rights.portalIds)
  const { hits, near = [], total, tier, facets, ...answer } = await engine.search.search({ ...query, ...rights, opened })
  const shown = async (found: readonly SearchHit[]) =>
    (await stillTrue(engine, () => scope.role, found)).map((hit) => foundThing(scope.portal, hit))
  const items = await shown(hits)
  const reached = query.offset + hits.length
  const ask = async (other: typeof query) => [await engine.search.search({ ...other, ...rights })]
  // Others would take as long, one after another.
  const isEnded = answer.degraded === 'too-long'
  const mayPropose = input.proposals === true && !isEnded && (items.length === 0 || tier === 'relaxed')
  return {
    items,
    near: await shown(near),
    next: hits.length > 0 && reached < total ? cursorAfter(reached) : null,
    total: total - (hits.length - items.length),
    tier,
    facets: { ...facets, ...(query.facets && !isEnded && { period: await countPeriods(ask, query, tier, zone, scope.now()) }) },
    proposals: mayPropose
      ? await proposeSearches(
          input,
          (other) => searchPortal(scope, other),
          actor.firmAdmin || actor.roles.size > 1 ? (other) => searchEverywhere(engine, actor, { ...other, timeZone }) : undefined,
        )
      : [],
    engine: answer.engine,
    degraded: answer.degraded,
  }
}
