import type { Side } from '@tsuzuri/model'
import type { SearchDocument, SearchKind } from '../../search-index.ts'

// The id of a document holds, from its upper bits on: the number of its portal, its own number there, whom it is for when not for both sides, its kind.
// FTS5 keeps its lists in the order of ids, so a search of one portal reads that portal's stretch of them and skips the rest; and matches
// are counted by what FTS5 tells of them, without looking anything up.

/** Kinds as bits, so that a set of them is one number. */
export const kindBit: Readonly<Record<SearchKind, number>> = { page: 1, record: 2, file: 4, member: 8 }

/** The id of a document that gets a number within a portal. */
export const idOf = (portal: number, number: number, document: SearchDocument): number =>
  portal * documentsOfPortal + number * traits + traitsOf(document)

/** Whether a document may keep its id as it is now. */
export const keepsId = (id: number, portal: number, document: SearchDocument): boolean =>
  portalOf(id) === portal && id % traits === traitsOf(document)

/** How many ids a portal has. */
export const documentsOfPortal = 2 ** 32
const traits = 64
const onlyFor: Readonly<Record<Side, number>> = { firm: 16, client: 32 }

export const portalOf = (id: number): number => Math.floor(id / documentsOfPortal)
/** The number within its portal. */
export const numberIn = (id: number): number => (id % documentsOfPortal) >>> 6
/** As a bit. */
export const kindIn = (id: number): number => id % onlyFor.firm

// The same in SQL, of an id or a portal's number that is given as SQL.
export const sqlPortalOf = (id: string): string => `(${id} >> 32)`
export const sqlNumberOf = (id: string): string => `((${id} & ${documentsOfPortal - 1}) >> 6)`
/** As a bit. */
export const sqlKindOf = (id: string): string => `(${id} & 15)`
/** Whether a side may find it. */
export const sqlIsFor = (side: Side, id: string): string => `${id} & ${onlyFor[side === 'firm' ? 'client' : 'firm']} = 0`
export const sqlWithin = (id: string, portal: string): string =>
  `${id} BETWEEN ${portal} << 32 AND (${portal} << 32) + ${documentsOfPortal - 1}`

const traitsOf = ({ kind, audience }: SearchDocument): number => kindBit[kind] + (audience === 'all' ? 0 : onlyFor[audience])
