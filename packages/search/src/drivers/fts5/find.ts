import type { Database } from 'better-sqlite3'
import { searchKinds, type SearchQuery, type SearchTier } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'
import { okuriganaVariants } from '../../text/okurigana.ts'
import { parseQuery } from '../../text/parse-query.ts'
import { patternOf } from '../../text/pattern.ts'
import { type Asked, askedOf, type Found, soughtOf } from './asked.ts'
import { createBrowse, isBrowsing } from './browse.ts'
import { createDocuments } from './documents.ts'
import { createFacets } from './facets.ts'
import { datesOf, type ExpandedTerm, expandTerm, mendTerm } from './expand-term.ts'
import { createFindFew } from './few.ts'
import { loosen } from './loosen.ts'
import { isOfCharacters, matchExpression, titleCharacters, titleExpression } from './match-expression.ts'
import { rank, readLength } from './rank.ts'
import { countKinds, createScopes, noKinds } from './scope.ts'
import { createSelect, type Match, mostRanked, type Row, type Select } from './select.ts'
import { type Counted, countedByFacets, countedByKinds, talliesOf } from './tally.ts'
import { titlesThenNewest } from './titles-then-newest.ts'
import { createVocabulary } from './vocabulary.ts'
import { wordsApart } from './words-apart.ts'

/** Makes the function that finds: strictly, then with spelling mended, then in part. */
export const createFind = (db: Database): ((query: SearchQuery) => Found) => {
  const scopeOf = createScopes(db)
  const facets = createFacets(db)
  const documents = createDocuments(db)
  const browse = createBrowse(db)
  const portalNames = db.prepare<[number], string>('SELECT name FROM search_portal WHERE id = ?').pluck()
  const vocabulary = createVocabulary(db)
  const byPairs = createSelect(db, 'search_fts')
  const byCharacters = createSelect(db, 'search_character')
  const findFew = createFindFew(db, byPairs)
  const words = new Intl.Segmenter('ja', { granularity: 'word' })

  const nameOf = (portal: number): string => portalNames.get(portal) ?? ''
  /** Kinds alone are told by the ids, which is several times as fast. */
  const byKindsAlone = (query: SearchQuery): boolean => query.facets !== true && facets.chosenBy(query) === undefined
  const countMatches = (matches: readonly Match[], query: SearchQuery): Counted =>
    byKindsAlone(query)
      ? countedByKinds(countKinds(matches.map(({ kind }) => kind)), query)
      : countedByFacets(talliesOf(matches), query, facets, nameOf)
  const countIds = (ids: readonly number[], { query, scope: { parameters } }: Asked): Counted =>
    countedByFacets(documents.tally(ids, { between: [parameters.from, parameters.to] }), query, facets, nameOf)
  const count = (select: Select, expression: string, asked: Asked): Matched => {
    if (byKindsAlone(asked.query)) return countedByKinds(select.count(expression, asked.scope), asked.query)
    const all = select.ids(expression, asked.scope)
    return { all, ...countIds(all, asked) }
  }

  const page = (
    select: Select,
    asked: Asked,
    terms: readonly ExpandedTerm[],
    expression: string,
    { all, ...counted }: Matched,
    tier: SearchTier,
    few?: readonly Match[],
  ): Found => {
    const sought = soughtOf(asked, terms)
    const place = { ...asked, score: (row: Row) => rank(row, sought, words), read: readLength(sought) }
    const idsOf = (): number[] => {
      if (asked.limit === 0) return []
      const ofCharacters = select === byCharacters
      if (counted.total > (ofCharacters ? mostRanked : manyHits)) {
        const titles = ofCharacters ? titleCharacters(asked.parsed) : titleExpression(terms, asked.unwanted)
        return titlesThenNewest(select, documents, all ?? select.ids(expression, asked.scope), titles, place, asked.taken)
      }
      // One alone needs no order.
      if (few?.length === 1)
        return few
          .slice(asked.offset)
          .filter(asked.takes)
          .map(({ id }) => id)
      return select.best(expression, place)
    }
    return {
      ids: idsOf(),
      tier,
      ...counted,
      pattern: patternOf(
        terms.flatMap((term) => term.surfaces),
        datesOf(terms),
      ),
    }
  }

  /** What holds every term, longer terms as their words; undefined when that is no more than what holds them as typed. */
  const withWordsApart = (
    asked: Asked,
    terms: readonly ExpandedTerm[],
    few: readonly Match[],
  ): (Beside & { readonly terms: readonly ExpandedTerm[] }) | undefined => {
    const apart = asked.parsed.wanted.flatMap((term, at) => {
      const expanded = terms[at]
      return expanded === undefined ? [] : [wordsApart(term, expanded, words) ?? expanded]
    })
    if (apart.every((term, at) => term === terms[at])) return undefined
    const expression = matchExpression(apart, asked.unwanted)
    const matches = byPairs.few(expression, asked.scope, mostFew)
    if (matches?.length === few.length) return undefined
    const counted = matches ? countMatches(matches, asked.query) : count(byPairs, expression, asked)
    return { ...page(byPairs, asked, apart, expression, counted, 'strict', matches), few: matches, terms: apart }
  }

  /** The same answer, with what comes close beside it when it is short. */
  const withNear = (asked: Asked, terms: readonly ExpandedTerm[], { few, ...found }: Beside): Found => {
    const near = few && asked.offset === 0 && asked.limit > 0 ? loosen(byPairs, asked, terms, words, countMatches, few) : undefined
    return near === undefined ? found : { ...found, near: near.ids.slice(0, mostNear), pattern: near.pattern }
  }

  /** All that is chosen, newest first. */
  const all = (asked: Asked): Found => {
    const ids = browse(asked)
    const { offset, limit, taken } = asked
    const newest = limit === 0 ? [] : documents.newest(ids, taken, offset + limit, new Set()).slice(offset)
    return { ...nothing, ids: newest, ...countIds(ids, asked) }
  }

  return (query) => {
    documents.refresh()
    const scope = scopeOf(query)
    if (scope === undefined) return nothing
    const asked = askedOf(query, scope, facets)
    const { wanted } = asked.parsed
    if (isBrowsing(query, asked)) return all(asked)
    if (wanted.length === 0) return nothing
    const terms = wanted.map((term) => expandTerm(term, vocabulary))

    const expression = matchExpression(terms, asked.unwanted)
    if (isOfCharacters(asked.parsed)) {
      return page(byCharacters, asked, terms, expression, count(byCharacters, expression, asked), 'strict')
    }

    const mayLoosen = !wanted.some((term) => term.quoted)
    const isLong = wanted.reduce((length, term) => length + term.text.length, 0) >= longQuery
    const few = isLong ? (mayLoosen ? findFew(terms, asked, mostFew) : byPairs.few(expression, asked.scope, mostFew)) : undefined
    const counted = few ? countMatches(few, query) : count(byPairs, expression, asked)
    const found = few && mayLoosen ? withWordsApart(asked, terms, few) : undefined
    if (found) {
      const { terms: apart, ...beside } = found
      return withNear(asked, apart, beside)
    }
    if (isAnything(counted)) {
      const strict = page(byPairs, asked, terms, expression, counted, 'strict', few)
      return few && mayLoosen ? withNear(asked, terms, { ...strict, few }) : strict
    }

    const mended = wanted.flatMap((term, at) => {
      const expanded = terms[at]
      return expanded === undefined ? [] : [mendTerm(term, expanded, vocabulary) ?? expanded]
    })
    if (mended.some((term, at) => term !== terms[at])) {
      const mendedExpression = matchExpression(mended, asked.unwanted)
      const mendedCounted = count(byPairs, mendedExpression, asked)
      if (isAnything(mendedCounted)) return page(byPairs, asked, mended, mendedExpression, mendedCounted, 'typo')
    }
    if (!mayLoosen) return nothing
    // What nothing is near of may be near in another spelling: 給与締め日 as 給与締日.
    for (const text of [query.text, ...okuriganaVariants(fold(query.text))]) {
      const near = loosen(byPairs, { ...asked, parsed: parseQuery(text) }, terms, words, countMatches)
      if (near !== undefined) return near
    }
    return nothing
  }
}

interface Matched extends Counted {
  /** The ids of all matches, whatever their dates, where they were read for counting. */
  readonly all?: readonly number[]
}

interface Beside extends Found {
  readonly few?: readonly Match[] | undefined
}

/** Whether anything holds the words, though it may be of another kind. */
const isAnything = ({ facets: { kind } }: Counted): boolean => searchKinds.some((name) => kind[name] > 0)

const nothing: Found = { ids: [], total: 0, tier: 'strict', facets: { kind: noKinds }, pattern: undefined }
/** From so many on, bm25 costs more than it tells: titles first, then the newest. */
const manyHits = 2000
const mostFew = 4
const mostNear = 10
const longQuery = 6
