import type { Database } from 'better-sqlite3'
import type { SearchQuery, SearchTier } from '../../search-index.ts'
import { patternOf } from '../../text/pattern.ts'
import { type Asked, askedOf, type Found, soughtOf } from './asked.ts'
import { type ExpandedTerm, expandTerm, mendTerm } from './expand-term.ts'
import { createFindFew } from './few.ts'
import { loosen } from './loosen.ts'
import { isOfCharacters, matchExpression, titleExpression } from './match-expression.ts'
import { rank, readLength } from './rank.ts'
import { countKinds, createScopes, type Kinds, sumKinds } from './scope.ts'
import { createSelect, type Match, type Row, type Select } from './select.ts'
import { createVocabulary } from './vocabulary.ts'

/** Makes the function that finds: strictly, then with spelling mended, then in part. */
export const createFind = (db: Database): ((query: SearchQuery) => Found) => {
  const scopeOf = createScopes(db)
  const vocabulary = createVocabulary(db)
  const byPairs = createSelect(db, 'search_fts')
  const byCharacters = createSelect(db, 'search_character')
  const findFew = createFindFew(db, byPairs)
  const words = new Intl.Segmenter('ja', { granularity: 'word' })

  const page = (
    select: Select,
    asked: Asked,
    terms: readonly ExpandedTerm[],
    expression: string,
    counted: Counted,
    few?: readonly Match[],
  ): Found => {
    const total = sumKinds(counted.kinds, asked.bits)
    const sought = soughtOf(asked, terms)
    const place = { ...asked, score: (row: Row) => rank(row, sought, words), read: readLength(sought) }
    const idsOf = (): number[] => {
      if (total > manyHits) return select.titlesThenNewest(expression, titleExpression(terms, asked.unwanted), place)
      // One alone needs no order.
      if (few?.length === 1) return few.slice(asked.offset).flatMap(({ id, kind }) => ((kind & asked.bits) === 0 ? [] : [id]))
      return select.best(expression, place)
    }
    return { ids: idsOf(), total, ...counted, pattern: patternOf(terms.flatMap((term) => term.surfaces)) }
  }

  return (query) => {
    const scope = scopeOf(query)
    if (scope === undefined) return nothing
    const asked = askedOf(query, scope)
    const { wanted } = asked.parsed
    if (wanted.length === 0) return nothing
    const terms = wanted.map((term) => expandTerm(term, vocabulary))

    const expression = matchExpression(terms, asked.unwanted)
    if (isOfCharacters(asked.parsed)) {
      return page(byCharacters, asked, terms, expression, { kinds: byCharacters.count(expression, asked.scope), tier: 'strict' })
    }

    const mayLoosen = !wanted.some((term) => term.quoted)
    const isLong = wanted.reduce((length, term) => length + term.text.length, 0) >= longQuery
    const few = isLong ? (mayLoosen ? findFew(terms, asked, mostFew) : byPairs.few(expression, asked.scope, mostFew)) : undefined
    const kinds = few ? countKinds(few.map(({ kind }) => kind)) : byPairs.count(expression, asked.scope)
    if (sumKinds(kinds) > 0) {
      const loosened = few && mayLoosen ? loosen(byPairs, asked, terms, words, few) : undefined
      return loosened ?? page(byPairs, asked, terms, expression, { kinds, tier: 'strict' }, few)
    }

    const mended = wanted.flatMap((term, at) => {
      const expanded = terms[at]
      return expanded === undefined ? [] : [mendTerm(term, expanded, vocabulary) ?? expanded]
    })
    if (mended.some((term, at) => term !== terms[at])) {
      const mendedExpression = matchExpression(mended, asked.unwanted)
      const mendedKinds = byPairs.count(mendedExpression, asked.scope)
      if (sumKinds(mendedKinds) > 0) return page(byPairs, asked, mended, mendedExpression, { kinds: mendedKinds, tier: 'typo' })
    }
    return (mayLoosen ? loosen(byPairs, asked, terms, words) : undefined) ?? nothing
  }
}

interface Counted {
  readonly kinds: Kinds
  readonly tier: SearchTier
}

const nothing: Found = { ids: [], total: 0, tier: 'strict', kinds: { page: 0, record: 0, file: 0 }, pattern: undefined }
/** From so many on, bm25 costs more than it tells: titles first, then the newest. */
const manyHits = 2000
const mostFew = 4
const longQuery = 6
