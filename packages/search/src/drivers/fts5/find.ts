import type { Database } from 'better-sqlite3'
import { searchKinds, type SearchQuery, type SearchTier } from '../../search-index.ts'
import { standingOf } from '../../known-first.ts'
import { fold } from '../../text/fold.ts'
import { okuriganaVariants } from '../../text/okurigana.ts'
import { parseQuery } from '../../text/parse-query.ts'
import { patternOf } from '../../text/pattern.ts'
import { type Asked, askedOf, type Found, soughtOf } from './asked.ts'
import { createBrowse, isBrowsing } from './browse.ts'
import { createCounts } from './counts.ts'
import { createDocuments, type Taken } from './documents.ts'
import { createFacets } from './facets.ts'
import { datesOf, type ExpandedTerm, expandTerm, mendTerm } from './expand-term.ts'
import { createFindFew } from './few.ts'
import { createHoldCharacters } from './hold-characters.ts'
import { loosen } from './loosen.ts'
import { allCharacters, isOfCharacters, matchExpression, titleCharacters, titleExpression } from './match-expression.ts'
import { createOpenedAmong } from './opened-among.ts'
import { rank, readLength } from './rank.ts'
import { createScopes, noKinds } from './scope.ts'
import { createSelect, type Match, mostRanked, type Row, type Select } from './select.ts'
import { type Counted, countedByFacets, talliesOf } from './tally.ts'
import { TimeUp } from './time-up.ts'
import { type Titles, titlesThenNewest } from './titles-then-newest.ts'
import { createVocabulary } from './vocabulary.ts'
import { type Apart, wordsApart } from './words-apart.ts'

/** Makes the function that finds: strictly, then with spelling mended, then in part. It throws `TimeUp` when that takes longer than so many milliseconds. */
export const createFind = (db: Database, mostTime: number): ((query: SearchQuery) => Found) => {
  const documents = createDocuments(db)
  const scopeOf = createScopes(db, documents)
  const facets = createFacets(db)
  const browse = createBrowse(db)
  const portalNames = db.prepare<[number], string>('SELECT name FROM search_portal WHERE id = ?').pluck()
  const vocabulary = createVocabulary(db)
  const byPairs = createSelect(db, 'search_fts')
  const byTitles = createSelect(db, 'search_title')
  const byCharacters = createSelect(db, 'search_character')
  const counts = createCounts(db)
  const findFew = createFindFew(db, byPairs, counts)
  const holdCharacters = createHoldCharacters(db)
  const openedAmong = createOpenedAmong(db, documents)
  const words = new Intl.Segmenter('ja', { granularity: 'word' })

  const nameOf = (portal: number): string => portalNames.get(portal) ?? ''
  const countMatches = (matches: readonly Match[], query: SearchQuery): Counted =>
    countedByFacets(talliesOf(matches), query, facets, nameOf)
  const countIds = (ids: readonly number[], { query, scope: { parameters } }: Asked): Counted =>
    countedByFacets(documents.tally(ids, { between: [parameters.from, parameters.to] }), query, facets, nameOf)
  const matched = (select: Select, expression: string, asked: Asked, all = select.ids(expression, asked.scope)): Matched => ({
    all,
    ...countIds(all, asked),
  })

  const page = (
    select: Select,
    asked: Asked,
    terms: readonly ExpandedTerm[],
    expression: string,
    { all, ...counted }: Matched,
    tier: SearchTier,
  ): Found => {
    const sought = soughtOf(asked, terms)
    const place = {
      ...asked,
      score: (row: Row) => rank(row, sought, words),
      standing: (title: string) => standingOf(title, sought.whole),
      read: readLength(sought),
      opened: asked.limit === 0 ? [] : openedAmong(asked, all),
    }
    const idsOf = (): number[] => {
      if (asked.limit === 0) return []
      const ofCharacters = select === byCharacters
      if (counted.total > (ofCharacters ? mostRanked : manyHits)) {
        return titlesThenNewest(titlesOf(asked, terms), documents, all, place, asked.taken)
      }
      // One alone needs no order.
      if (all.length === 1) return documents.newest(all, asked.taken, 1, new Set()).slice(asked.offset)
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

  /** What finds the titles among very many matches, where they stand by themselves. What is unwanted stands anywhere. */
  const titlesOf = ({ parsed, unwanted }: Asked, terms: readonly ExpandedTerm[]): Titles => {
    if (isOfCharacters(parsed)) return { select: byCharacters, expression: titleCharacters(parsed) }
    return unwanted.length === 0
      ? { select: byTitles, expression: matchExpression(terms, []) }
      : { select: byPairs, expression: titleExpression(terms, unwanted) }
  }

  /** The matches when there are few of them. */
  const fewOf = (all: readonly number[], { scope: { parameters } }: Asked): readonly Match[] | undefined => {
    const taken: Taken = { between: [parameters.from, parameters.to] }
    const some = documents.newest(all, taken, mostFew + 1, new Set())
    return some.length > mostFew ? undefined : documents.matches(some, taken)
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
    const all = withAlone(asked, byPairs.ids(expression, asked.scope), apart, few)
    const found = matched(byPairs, expression, asked, all)
    const matches = fewOf(all, asked)
    if (matches?.length === few.length) return undefined
    const among = { ...asked, chosen: { ...asked.chosen, ids: JSON.stringify(all) } }
    return { ...page(byPairs, among, apart, expression, found, 'strict'), few: matches, terms: apart }
  }

  /** Those of these that hold the words of one character as well, unless they hold the terms as typed. */
  const withAlone = (
    asked: Asked,
    ids: readonly number[],
    terms: readonly (ExpandedTerm | Apart)[],
    few: readonly Match[],
  ): readonly number[] => {
    const alone = terms.flatMap((term) => ('alone' in term ? term.alone : []))
    if (alone.length === 0) return ids
    const asTyped = new Set(few.map(({ id }) => id))
    const holding = new Set(ids.length > mostLookedAt ? byCharacters.ids(allCharacters(alone), asked.scope) : holdCharacters(ids, alone))
    return ids.filter((id) => holding.has(id) || asTyped.has(id))
  }

  /** The same answer, with what comes close beside it when it is short. */
  const withNear = (asked: Asked, terms: readonly ExpandedTerm[], { few, ...found }: Beside): Found => {
    const near = few && asked.offset === 0 && asked.limit > 0 ? loosen(byPairs, counts, asked, terms, words, countMatches, few) : undefined
    return near === undefined ? found : { ...found, near: { ids: near.ids.slice(0, mostNear), pattern: near.pattern } }
  }

  /** All that is chosen, newest first. */
  const all = (asked: Asked): Found => {
    const ids = browse(asked)
    const { offset, limit, taken } = asked
    const newest = limit === 0 ? [] : documents.newest(ids, taken, offset + limit, new Set()).slice(offset)
    return { ...nothing, ids: newest, ...countIds(ids, asked) }
  }

  return (query) => {
    if (documents.refresh()) for (const kept of [byPairs, byTitles, byCharacters, counts]) kept.forget()
    const until = performance.now() + mostTime
    const scope = scopeOf(query, () => {
      if (performance.now() >= until) throw new TimeUp()
    })
    if (scope === undefined) return nothing
    const asked = askedOf(query, scope, facets)
    const { wanted } = asked.parsed
    if (isBrowsing(query, asked)) return all(asked)
    if (wanted.length === 0) return nothing
    const terms = wanted.map((term) => expandTerm(term, vocabulary))

    const expression = matchExpression(terms, asked.unwanted)
    if (isOfCharacters(asked.parsed)) {
      return page(byCharacters, asked, terms, expression, matched(byCharacters, expression, asked), 'strict')
    }

    const mayLoosen = !wanted.some((term) => term.quoted)
    const isLong = wanted.reduce((length, term) => length + term.text.length, 0) >= longQuery
    const counted = matched(byPairs, expression, asked, isLong && mayLoosen ? findFew(terms, asked) : undefined)
    const few = isLong && mayLoosen ? fewOf(counted.all, asked) : undefined
    const found = few ? withWordsApart(asked, terms, few) : undefined
    if (found) {
      const { terms: apart, ...beside } = found
      return withNear(asked, apart, beside)
    }
    if (isAnything(counted)) {
      const strict = page(byPairs, asked, terms, expression, counted, 'strict')
      return few ? withNear(asked, terms, { ...strict, few }) : strict
    }

    const mended = wanted.flatMap((term, at) => {
      const expanded = terms[at]
      return expanded === undefined ? [] : [mendTerm(term, expanded, vocabulary) ?? expanded]
    })
    if (mended.some((term, at) => term !== terms[at])) {
      const mendedExpression = matchExpression(mended, asked.unwanted)
      const mendedCounted = matched(byPairs, mendedExpression, asked)
      if (isAnything(mendedCounted)) return page(byPairs, asked, mended, mendedExpression, mendedCounted, 'typo')
    }
    if (!mayLoosen) return nothing
    // What nothing is near of may be near in another spelling: 給与締め日 as 給与締日.
    for (const text of [query.text, ...okuriganaVariants(fold(query.text))]) {
      const near = loosen(byPairs, counts, { ...asked, parsed: parseQuery(text) }, terms, words, countMatches)
      if (near !== undefined) return near
    }
    return nothing
  }
}

interface Matched extends Counted {
  /** The ids of all matches, in order; whatever their dates. */
  readonly all: readonly number[]
}

interface Beside extends Found {
  readonly few?: readonly Match[] | undefined
}

/** Whether anything holds the words, though it may be of another kind. */
const isAnything = ({ facets: { kind } }: Counted): boolean => searchKinds.some((name) => kind[name] > 0)

/** What is found where nothing is. */
export const nothing: Found = { ids: [], total: 0, tier: 'strict', facets: { kind: noKinds }, pattern: undefined }
/** From so many on, bm25 costs more than it tells: titles first, then the newest. */
const manyHits = 2000
const mostFew = 4
const mostLookedAt = 300
const mostNear = 10
const longQuery = 6
