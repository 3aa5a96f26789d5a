import type { Database } from 'better-sqlite3'
import type { SearchKind, SearchQuery, SearchTier } from '../../search-index.ts'
import type { Pattern } from '../../text/mark.ts'
import { parseQuery, type ParsedQuery } from '../../text/parse-query.ts'
import { patternOf, squeeze } from '../../text/pattern.ts'
import { phraseOf } from '../../text/tokens.ts'
import { type ExpandedTerm, expandTerm, mendTerm } from './expand-term.ts'
import { matchExpression, without } from './match-expression.ts'
import { rank, type Sought } from './rank.ts'
import { relax } from './relaxed.ts'
import { kindBits, kindOfBit, scopeOf } from './scope.ts'
import { createSelect, type Row } from './select.ts'
import { createVocabulary } from './vocabulary.ts'

/** What a query finds, before it is read and marked. */
export interface Found {
  readonly ids: readonly number[]
  readonly total: number
  readonly tier: SearchTier
  readonly kinds: Readonly<Record<SearchKind, number>>
  readonly pattern: Pattern
}

/** Makes the function that finds: strictly, then with spelling mended, then in part. */
export const createFind = (db: Database): ((query: SearchQuery) => Found) => {
  const vocabulary = createVocabulary(db)
  const select = createSelect(db)
  const words = new Intl.Segmenter('ja', { granularity: 'word' })

  return (query) => {
    const parsed = parseQuery(query.text)
    if (parsed.wanted.length === 0 || query.portalIds.length === 0) return nothing
    const scope = scopeOf(query)
    const bits = kindBits(query.kinds)
    const limit = whole(query.limit, 1, 100)
    const offset = whole(query.offset ?? 0, 0, Number.MAX_SAFE_INTEGER)
    const unwanted = parsed.unwanted.map((term) => phraseOf(term.runs, term.quoted))

    const strictly = (terms: readonly ExpandedTerm[], tier: SearchTier): Found | undefined => {
      const expression = matchExpression(terms.map((term) => term.phrases), unwanted)
      const kinds = select.count(expression, scope)
      if (sum(kinds) === 0) return undefined
      const total = sum(kinds, bits)
      const sought = soughtOf(parsed, terms)
      const score = (row: Row): number => rank(row, sought, words)
      // What is unwanted stands outside of the column filter: it counts wherever it is.
      const titles = without(`title : (${matchExpression(terms.map((term) => term.phrases), [])})`, unwanted)
      const page = { scope, bits, limit, offset, score }
      const ids = total > manyHits ? select.titlesThenNewest(expression, titles, page) : select.best(expression, page)
      return { ids, total, tier, kinds, pattern: patternOf(terms.flatMap((term) => term.surfaces)) }
    }

    const relaxed = (terms: readonly ExpandedTerm[], strict: Found | undefined): Found | undefined => {
      const apart = relax(parsed.wanted, words, select.documentsWith)
      if (apart === undefined) return strict
      const sought = soughtOf(parsed, terms)
      const kept = strict === undefined ? [] : select.top(matchExpression(terms.map((term) => term.phrases), unwanted), scope, fewHits)
      const keptIds = new Set(kept.map((row) => row.id))
      const least = strict === undefined ? leastCoverage : leastBeside
      const rows = select.top(without(apart.expression, unwanted), scope, mostRelaxed)
      const scored = rows.flatMap((row) => {
        const isStrict = keptIds.delete(row.id)
        const coverage = isStrict ? 1 : apart.coverage(`${row.title}\n${row.body}`)
        return coverage < least ? [] : [{ row, score: rank(row, sought, words, coverage) * (isStrict ? strictFactor : 1) }]
      })
      // Strict hits in another spelling hold none of the rare pairs: they stand beside the best of the others.
      const best = Math.max(0, ...scored.map(({ score }) => score))
      for (const row of kept) if (keptIds.has(row.id)) scored.push({ row, score: best })
      if (scored.length === 0) return undefined
      if (strict !== undefined && scored.length === kept.length) return strict
      scored.sort((left, right) => right.score - left.score || right.row.updated - left.row.updated)
      const chosen = scored.filter(({ row }) => (row.kind & bits) !== 0)
      return {
        ids: chosen.slice(offset, offset + limit).map(({ row }) => row.id),
        total: chosen.length,
        tier: 'relaxed',
        kinds: countKinds(scored.map(({ row }) => row)),
        pattern: patternOf([...terms.flatMap((term) => term.surfaces), ...apart.surfaces]),
      }
    }

    const terms = parsed.wanted.map((term) => expandTerm(term, vocabulary))
    const strict = strictly(terms, 'strict')
    const relaxable = !parsed.wanted.some((term) => term.quoted)
    if (strict !== undefined) {
      const isFew = sum(strict.kinds) < fewHits && lettersOf(parsed).length >= longQuery
      return isFew && relaxable ? (relaxed(terms, strict) ?? strict) : strict
    }
    const mended = parsed.wanted.map((term, at) => mendTerm(term, terms[at] ?? { phrases: [], surfaces: [] }, vocabulary) ?? terms[at])
    const anyMended = mended.some((term, at) => term !== terms[at])
    const typo = anyMended ? strictly(mended.filter((term) => term !== undefined), 'typo') : undefined
    return typo ?? (relaxable ? relaxed(terms, undefined) : undefined) ?? nothing
  }
}

const nothing: Found = { ids: [], total: 0, tier: 'strict', kinds: { page: 0, record: 0, file: 0 }, pattern: undefined }
const manyHits = 3000
const fewHits = 5
const longQuery = 6
const mostRelaxed = 60
const leastCoverage = 0.34
const leastBeside = 0.6
const strictFactor = 1.1

const lettersOf = (parsed: ParsedQuery): string => parsed.wanted.map((term) => squeeze(term.text)).join('')

const soughtOf = (parsed: ParsedQuery, terms: readonly ExpandedTerm[]): Sought => ({
  terms: terms.map((term) => term.surfaces.map((surface) => surface.runs.map((run) => run.text).join(''))),
  whole: lettersOf(parsed),
})

const sum = (kinds: Readonly<Record<SearchKind, number>>, bits = kindBits(undefined)): number =>
  [1, 2, 4].reduce((total, bit) => total + ((bits & bit) === 0 ? 0 : kinds[kindOfBit(bit)]), 0)

const countKinds = (rows: readonly { kind: number }[]): Record<SearchKind, number> => {
  const kinds = { page: 0, record: 0, file: 0 }
  for (const row of rows) kinds[kindOfBit(row.kind)] += 1
  return kinds
}

const whole = (value: number, least: number, most: number): number => (Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least)
