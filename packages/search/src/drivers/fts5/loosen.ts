import type { SearchQuery } from '../../search-index.ts'
import { patternOf } from '../../text/pattern.ts'
import { type Asked, type Found, soughtOf } from './asked.ts'
import type { Counts } from './counts.ts'
import { datesOf, type ExpandedTerm } from './expand-term.ts'
import { without } from './match-expression.ts'
import { rank } from './rank.ts'
import { relax } from './relaxed.ts'
import type { Match, Select } from './select.ts'
import type { Counted } from './tally.ts'

/**
 * Documents that hold a good part of the query, for when none, or no more than these few, hold all of it: a page about the very thing may lack
 * one of the words, while a page that only names it holds them all. Undefined when there are none either.
 */
export const loosen = (
  select: Select,
  counts: Counts,
  asked: Asked,
  terms: readonly ExpandedTerm[],
  words: Intl.Segmenter,
  counted: (matches: readonly Match[], query: SearchQuery) => Counted,
  beside: readonly Match[] = [],
): Found | undefined => {
  const apart = relax(asked.parsed.wanted, words, counts, asked.scope)
  if (apart === undefined) return undefined
  const sought = soughtOf(asked, terms)
  const complete = new Set(beside.map(({ id }) => id))
  const scored = select
    .top(without(apart.expression, asked.unwanted), asked.scope, mostRelaxed)
    .map((row) => ({ row, coverage: apart.coverage(`${row.title}\n${row.body}`) }))
    .filter(({ row, coverage }) => coverage >= leastCoverage && !complete.has(row.id))
    .map(({ row, coverage }) => ({ row, score: rank(row, sought, words, coverage) }))
    .sort((left, right) => right.score - left.score || right.row.updated - left.row.updated)
  if (scored.length === 0) return undefined
  const rows = scored.map(({ row }) => row)
  return {
    ids: rows
      .filter(asked.takes)
      .slice(asked.offset, asked.offset + asked.limit)
      .map((row) => row.id),
    tier: 'relaxed',
    ...counted(rows, asked.query),
    pattern: patternOf([...terms.flatMap((term) => term.surfaces), ...apart.surfaces], datesOf(terms)),
  }
}

const mostRelaxed = 60
const leastCoverage = 0.34
