import { patternOf } from '../../text/pattern.ts'
import { type Asked, type Found, soughtOf } from './asked.ts'
import type { ExpandedTerm } from './expand-term.ts'
import { without } from './match-expression.ts'
import { rank } from './rank.ts'
import { relax } from './relaxed.ts'
import { countKinds } from './scope.ts'
import type { Match, Select } from './select.ts'

/**
 * Documents that hold a good part of the query, ranked together with the few that hold all of it (`strict`): a page about the
 * very thing may lack one of the words, while a page that only links to it holds them all. Undefined when that adds nothing.
 */
export const loosen = (
  select: Select,
  asked: Asked,
  terms: readonly ExpandedTerm[],
  words: Intl.Segmenter,
  strict: readonly Match[] = [],
): Found | undefined => {
  const apart = relax(asked.parsed.wanted, words, select)
  if (apart === undefined) return undefined
  const sought = soughtOf(asked, terms)
  const kept = new Set(strict.map(({ id }) => id))
  const least = kept.size === 0 ? leastCoverage : leastBeside
  const scored = select.top(without(apart.expression, asked.unwanted), asked.scope, mostRelaxed).flatMap((row): Scored[] => {
    const coverage = kept.has(row.id) ? 1 : apart.coverage(`${row.title}\n${row.body}`)
    return coverage < least ? [] : [{ row, score: rank(row, sought, words, coverage) * (kept.has(row.id) ? strictFactor : 1) }]
  })
  const added = scored.filter(({ row }) => !kept.has(row.id)).length
  if (added === 0) return undefined
  // Strict hits in another spelling hold none of the rare parts: they stand beside the best of the others.
  const best = Math.max(...scored.map(({ score }) => score))
  const seen = new Set(scored.map(({ row }) => row.id))
  for (const row of strict) if (!seen.has(row.id)) scored.push({ row, score: best })
  scored.sort((left, right) => right.score - left.score || right.row.updated - left.row.updated)
  const rows = scored.map(({ row }) => row)
  const chosen = rows.filter((row) => (row.kind & asked.bits) !== 0)
  return {
    ids: chosen.slice(asked.offset, asked.offset + asked.limit).map((row) => row.id),
    total: chosen.length,
    tier: 'relaxed',
    kinds: countKinds(rows.map((row) => row.kind)),
    pattern: patternOf([...terms.flatMap((term) => term.surfaces), ...apart.surfaces]),
  }
}

interface Scored {
  readonly row: Match
  readonly score: number
}

const mostRelaxed = 60
const leastCoverage = 0.34
const leastBeside = 0.6
const strictFactor = 1.1
