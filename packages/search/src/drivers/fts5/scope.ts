import { type SearchKind, searchKinds, type SearchQuery } from '../../search-index.ts'

/** Kinds as bits, so that a set of them is one number. */
export const kindBit: Readonly<Record<SearchKind, number>> = { page: 1, record: 2, file: 4 }
/** Who may find it, as a number: a side sees all up to its own. */
export const audienceNumber = { all: 0, firm: 1 } as const

/** What the asking person may see, as parameters of `inScope`. */
export interface Scope {
  readonly portals: string
  readonly audience: number
  readonly from: number
  readonly to: number
}

export const scopeOf = (query: SearchQuery): Scope => ({
  portals: JSON.stringify(query.portalIds),
  audience: query.side === 'firm' ? audienceNumber.firm : audienceNumber.all,
  from: time(query.from, -farthest),
  to: time(query.to, farthest),
})

/**
 * The condition that keeps a statement within its scope, over `search_meta m`. It stands in the same statement as every MATCH,
 * so nothing outside of it is ever ranked or counted.
 */
export const inScope = `m.portal IN (SELECT p.id FROM json_each(@portals) j JOIN search_portal p ON p.name = j.value)
  AND m.audience <= @audience AND m.updated >= @from AND m.updated < @to`

/** A set of kinds as bits; all when none is named. */
export const kindBits = (kinds: readonly SearchKind[] | undefined): number =>
  (kinds ?? searchKinds).reduce((bits, kind) => bits | kindBit[kind], 0)

export const kindOfBit = (bit: number): SearchKind => searchKinds.find((kind) => kindBit[kind] === bit) ?? 'page'

export type Kinds = Readonly<Record<SearchKind, number>>

/** How many there are of some kinds; of all when none is named. */
export const sumKinds = (kinds: Kinds, bits = kindBits(undefined)): number =>
  searchKinds.reduce((total, kind) => total + ((bits & kindBit[kind]) === 0 ? 0 : kinds[kind]), 0)

/** How many there are of each kind, given as bits. */
export const countKinds = (bits: readonly number[]): Kinds => {
  const kinds = { page: 0, record: 0, file: 0 }
  for (const bit of bits) kinds[kindOfBit(bit)] += 1
  return kinds
}

// Beyond any Date.
const farthest = 9e15

const time = (date: Date | undefined, otherwise: number): number => {
  const value = date?.getTime() ?? otherwise
  return Number.isNaN(value) ? otherwise : value
}
