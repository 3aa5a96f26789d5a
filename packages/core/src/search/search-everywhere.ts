import { type Actor, type Portal, type PortalId, roleIn, type Side, sideOf } from '@tsuzuri/model'
import type { SearchFacets, SearchHit } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { accessErrors } from '../policies/authorize.ts'
import { allPortals } from '../portals/all-portals.ts'
import { countPeriods } from './count-periods.ts'
import { firmPlace } from './firm-place.ts'
import { foundThing } from './found-thing.ts'
import { openedBy } from './opened-by.ts'
import { proposeSearches } from './propose-searches.ts'
import { cursorAfter, readSearchInput } from './read-search-input.ts'
import type { SearchInput, SearchResult } from './search-result.ts'
import { stillTrue } from './still-true.ts'
import { sumFacets } from './sum-facets.ts'

/**
 * Searches all portals the actor belongs to and no other, and for a firm admin those of the firm. Somebody who stands on both sides gets the hits of each in turn.
 * Throws `access.required`, `search.query-invalid`.
 */
export const searchEverywhere = async (engine: Engine, actor: Actor, input: SearchInput): Promise<SearchResult> => {
  if (actor.kind === 'anonymous') throw accessErrors.required()
  const { query, zone } = readSearchInput(engine.registry, input, engine.now())
  const portals = new Map((await allPortals(engine, actor)).map((portal) => [portal.id, portal]))
  const slugs = new Map<string, string>([...portals.values()].map(({ id, slug }) => [id, slug]))
  const chosen = [...portals.values()].filter(
    ({ slug, id }) => input.portals === undefined || [slug, id].some((name) => input.portals?.includes(name)),
  )
  const ofFirm = input.portals === undefined && actor.firmAdmin ? [firmPlace] : []
  const sidesOf = (among: readonly Portal[]) =>
    [...Map.groupBy([...among.map(({ id }) => id), ...ofFirm], (id) => sideIn(actor, id))].flatMap(([side, portalIds]) =>
      side ? [{ side, portalIds }] : [],
    )
  const sides = sidesOf(chosen)
  const limit = Math.ceil(query.limit / Math.max(sides.length, 1))
  const ask = (wanted: typeof query, among = sides) => Promise.all(among.map((rights) => engine.search.search({ ...wanted, ...rights })))
  const opened = await openedBy(
    engine,
    actor,
    chosen.map(({ id }) => id),
  )
  const answers = await ask({ ...query, limit, opened })
  // Others would take as long, one after another.
  const isEnded = answers.some(({ degraded }) => degraded === 'too-long')
  const withSlugs = ({ portal, ...facets }: SearchFacets): SearchFacets => ({
    ...facets,
    ...(portal && {
      portal: portal.filter(({ value }) => value !== firmPlace).map(({ value, count }) => ({ value: slugs.get(value) ?? value, count })),
    }),
  })
  const hits = inTurn(answers.map((answer) => answer.hits))
  const shown = async (found: readonly SearchHit[]) =>
    (await stillTrue(engine, (hit) => roleIn(actor, hit.portalId), found)).flatMap((hit) => {
      const portal = portals.get(hit.portalId)
      return portal || hit.portalId === firmPlace ? [foundThing(portal ?? null, hit)] : []
    })
  const items = await shown(hits)
  const total = answers.reduce((sum, answer) => sum + answer.total, 0)
  const goesOn = answers.some((answer) => answer.hits.length > 0 && query.offset + answer.hits.length < answer.total)
  const tier = answers.map((answer) => answer.tier).find((one) => one !== 'strict') ?? 'strict'
  const facets = withSlugs(sumFacets(answers))
  // Which portals there are to choose is told whatever portal is chosen.
  const elsewhere =
    query.facets && !isEnded && input.portals
      ? withSlugs(sumFacets(await ask({ ...query, limit: 0, offset: 0 }, sidesOf([...portals.values()])))).portal
      : facets.portal
  const mayPropose = input.proposals === true && !isEnded && (items.length === 0 || tier === 'relaxed')
  return {
    items,
    near: await shown(inTurn(answers.map(({ near = [] }) => near))),
    next: goesOn ? cursorAfter(query.offset + limit) : null,
    total: total - (hits.length - items.length),
    tier,
    facets: {
      ...facets,
      ...(elsewhere && { portal: elsewhere }),
      ...(query.facets && !isEnded && { period: await countPeriods(ask, query, tier, zone, engine.now()) }),
    },
    proposals: mayPropose ? await proposeSearches(input, (other) => searchEverywhere(engine, actor, other)) : [],
    engine: answers[0]?.engine ?? engine.search.name,
    degraded: answers.map((answer) => answer.degraded).find(Boolean) ?? null,
  }
}

const sideIn = (actor: Actor, portalId: PortalId): Side | null => {
  const role = roleIn(actor, portalId)
  return role && sideOf(role)
}

const inTurn = (lists: readonly (readonly SearchHit[])[]): readonly SearchHit[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
