import type { SearchQuery, SearchTier } from '../../search-index.ts'
import type { Pattern } from '../../text/mark.ts'
import { parseQuery, type ParsedQuery } from '../../text/parse-query.ts'
import { squeeze } from '../../text/pattern.ts'
import type { Run } from '../../text/runs.ts'
import { type ExpandedTerm, exactTerm } from './expand-term.ts'
import { kindIn } from './document-id.ts'
import type { Taken } from './documents.ts'
import type { Facets } from './facets.ts'
import type { Phrased } from './match-expression.ts'
import type { Sought } from './rank.ts'
import { type Chosen, kindBits, type Scope } from './scope.ts'
import type { Counted } from './tally.ts'

/** A query, read and checked. */
export interface Asked {
  readonly parsed: ParsedQuery
  /** What a hit must not hold. */
  readonly unwanted: readonly Phrased[]
  readonly scope: Scope
  readonly query: SearchQuery
  readonly chosen: Chosen
  /** Whether a match is among what is chosen. */
  readonly takes: (match: { readonly id: number; readonly facet: number }) => boolean
  /** The same with dates. */
  readonly taken: Taken
  readonly limit: number
  readonly offset: number
}

/** What a query finds, before it is read and marked. */
export interface Found extends Counted {
  readonly ids: readonly number[]
  /** What comes close beside them, and what of it is marked. */
  readonly near?: { readonly ids: readonly number[]; readonly pattern: Pattern }
  readonly tier: SearchTier
  readonly pattern: Pattern
}

export const askedOf = (query: SearchQuery, scope: Scope, facets: Facets): Asked => {
  const parsed = parseQuery(query.text)
  const chosen = facets.chosenBy(query)
  const bits = chosen === undefined ? kindBits(query.kinds) : kindBits(undefined)
  const takes = (id: number, facet: number): boolean => (kindIn(id) & bits) !== 0 && (chosen?.has(facet) ?? true)
  return {
    parsed,
    unwanted: parsed.unwanted.map(exactTerm),
    scope,
    query,
    chosen: { bits, facets: chosen === undefined ? null : JSON.stringify([...chosen]), ids: null },
    takes: ({ id, facet }) => takes(id, facet),
    taken: { takes, between: [scope.parameters.from, scope.parameters.to] },
    limit: whole(query.limit, 0, 200),
    offset: whole(query.offset ?? 0, 0, Number.MAX_SAFE_INTEGER),
  }
}

/** What ranking compares documents with. */
export const soughtOf = ({ parsed }: Asked, terms: readonly ExpandedTerm[]): Sought => ({
  terms: terms.map((term) => term.surfaces.map(({ runs }) => textOf(runs))),
  whole: parsed.wanted.map((term) => squeeze(term.text)).join(''),
  short: terms.length === 1 ? shortOf(terms[0]?.surfaces[0]?.runs ?? []) : undefined,
})

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

const shortOf = (runs: readonly Run[]): string | undefined => {
  const text = textOf(runs)
  return text !== '' && text.length <= 4 && runs.every((run) => run.sort === 'cjk') ? text : undefined
}

const whole = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least
