import type { SearchAnswer, SearchHit, SearchIndex, SearchQuery } from '../../search-index.ts'
import { fuse, placesOf } from '../../fuse.ts'
import { knownFirst, standingOf } from '../../known-first.ts'
import { fold } from '../../text/fold.ts'
import { parseQuery } from '../../text/parse-query.ts'
import { squeeze } from '../../text/pattern.ts'
import type { Breaker } from './create-breaker.ts'
import type { Connection } from './create-connection.ts'
import type { Indexes } from './create-indexes.ts'
import { filterOf } from './filter-of.ts'

/** Of so many hits the order comes of both; further on it is the embedded one's. */
const mostFused = 60
/** What the embedded one hands out at once. */
const mostHits = 200
/** In milliseconds: later than that nobody waits for a better order. */
const patience = 500
/** What a place counts against the next ones: little, so that what all lists have among their first comes first. */
const evenness = 60
const openedWeight = 1

/**
 * Makes the function that searches with both. What Meilisearch tells only orders what the embedded index has found within the rights of
 * whoever asks: a document that is stale, or of another portal, is not shown, not counted, and of no word.
 */
export const createMeilisearchSearch =
  ({ client }: Connection, indexes: Indexes, embedded: SearchIndex, breaker: Breaker): SearchIndex['search'] =>
  async (query) => {
    const { limit, offset = 0 } = query
    if (!isOrdered(query) || !(limit >= 1 && offset >= 0 && offset < mostFused && offset + limit <= mostHits)) return embedded.search(query)
    const started = performance.now()
    const text = fold(query.text)
    const [answer, lists] = await Promise.all([
      embedded.search({ ...query, limit: Math.max(mostFused, offset + limit), offset: 0 }),
      breaker.ask((signal) => refsFrom(client, indexes, { ...query, text }, signal), patience),
    ])
    const hits =
      lists === null ? answer.hits : [...withLists(answer.hits.slice(0, mostFused), lists, query), ...answer.hits.slice(mostFused)]
    return {
      ...answer,
      hits: hits.slice(offset, offset + limit),
      engine: lists === null ? answer.engine : 'meilisearch',
      degraded: answer.degraded ?? (lists === null ? 'second-engine-away' : null),
      tookMs: performance.now() - started,
    } satisfies SearchAnswer
  }

/** The hits in the order that comes of their own, of other lists of refs and of what the person opens. What is known by its title stays before the others. */
const withLists = (
  hits: readonly SearchHit[],
  lists: readonly (readonly string[])[],
  { text, opened = [] }: SearchQuery,
): readonly SearchHit[] => {
  const orders = [hits.map(({ ref }) => ref), ...lists].map((refs) => ({ of: placesOf(refs), weight: 1 }))
  const fused = fuse(hits, ({ ref }) => ref, [...orders, { of: placesOf(opened), weight: openedWeight }], evenness)
  const whole = squeeze(fold(text))
  const dear = new Set(opened)
  return knownFirst(
    fused,
    ({ title }) => standingOf(fold(title.map((piece) => piece.text).join('')), whole),
    ({ ref }) => dear.has(ref),
  )
}

/** Short words and what is in quotes it knows too little of: it looks for words of a dictionary, from their beginnings. */
const isOrdered = ({ text, portalIds }: SearchQuery): boolean => {
  const { wanted } = parseQuery(text)
  return portalIds.length > 0 && wanted.length > 0 && wanted.every((term) => !term.quoted && [...term.text].length >= 3)
}

const refsFrom = async (
  client: Connection['client'],
  indexes: Indexes,
  query: SearchQuery,
  signal: AbortSignal,
): Promise<readonly (readonly string[])[]> => {
  const parts = ['all', query.side] as const
  const { results } = await client.multiSearch(
    {
      queries: parts.map((part) => ({
        indexUid: indexes.uidOf(part),
        q: query.text,
        filter: filterOf(query),
        limit: mostFused,
        attributesToRetrieve: ['ref'],
        matchingStrategy: 'all' as const,
        locales: ['jpn' as const],
      })),
    },
    { signal },
  )
  return results.map(({ hits }) => hits.map((hit) => String(hit['ref'])))
}
