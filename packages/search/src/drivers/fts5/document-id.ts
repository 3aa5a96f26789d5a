import type { Side } from '@tsuzuri/model'
import type { SearchDocument, SearchKind } from '../../search-index.ts'

// The id of a document holds, from its upper bits on: the number of its portal, whom it is for, its own number there, its kind. FTS5 keeps its lists
// in the order of ids, and what a side may find lies beside each other: what is for clients, for both, for the firm. So a search of one portal reads one stretch of the
// lists, and takes no longer for what the asking person may not know of; and matches are counted by what FTS5 tells of them, without looking anything up.

/** Kinds as bits, so that a set of them is one number. */
export const kindBit: Readonly<Record<SearchKind, number>> = { page: 1, record: 2, file: 4, member: 8 }

/** The stretch of ids that a document belongs in: of its portal, and of whom it is for. */
export const stretchFor = (portal: number, { audience }: SearchDocument): number => portal * stretchesOfPortal + stretches[audience]

/** The id of a document that gets a number within its stretch. */
export const idOf = (stretch: number, number: number, { kind }: SearchDocument): number =>
  stretch * idsOfStretch + number * kinds + kindBit[kind]

/** Whether a document may keep its id as it is now. */
export const keepsId = (id: number, stretch: number, { kind }: SearchDocument): boolean =>
  stretchOf(id) === stretch && kindIn(id) === kindBit[kind]

export const idsOfStretch = 2 ** 30
const stretchesOfPortal = 4
const stretches: Readonly<Record<SearchDocument['audience'], number>> = { client: 0, all: 1, firm: 2 }
const kinds = 16

export const stretchOf = (id: number): number => Math.floor(id / idsOfStretch)
export const portalOf = (stretch: number): number => Math.floor(stretch / stretchesOfPortal)
/** Whether a side may find what lies in a stretch. */
export const isStretchFor = (side: Side, stretch: number): boolean =>
  stretch % stretchesOfPortal !== stretches[side === 'firm' ? 'client' : 'firm']
/** The number within its stretch. */
export const numberIn = (id: number): number => (id % idsOfStretch) >>> 4
/** As a bit. */
export const kindIn = (id: number): number => id % kinds

// The same in SQL, of an id, a portal's number or a stretch's that is given as SQL.
export const sqlPortalOf = (id: string): string => `(${id} >> 32)`
export const sqlNumberOf = (id: string): string => `((${id} & ${idsOfStretch - 1}) >> 4)`
/** As a bit. */
export const sqlKindOf = (id: string): string => `(${id} & ${kinds - 1})`
/** Whether a side may find it. */
export const sqlIsFor = (side: Side, id: string): string =>
  `(${id} >> 30) & ${stretchesOfPortal - 1} <> ${stretches[side === 'firm' ? 'client' : 'firm']}`
export const sqlWithin = (id: string, portal: string): string => between(id, `(${portal} << 32)`, stretchesOfPortal)
export const sqlWithinStretch = (id: string, stretch: string): string => between(id, `(${stretch} << 30)`, 1)
/** Whether it lies within a portal, and a side may find it. */
export const sqlWithinFor = (side: Side, id: string, portal: string): string =>
  between(id, `(${portal} << 32) + ${Math.min(stretches[side], stretches.all) * idsOfStretch}`, 2)

const between = (id: string, first: string, count: number): string => `${id} BETWEEN ${first} AND ${first} + ${count * idsOfStretch - 1}`
