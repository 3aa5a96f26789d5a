import type { Database } from 'better-sqlite3'
import type { Side } from '@tsuzuri/model'
import { type SearchKind, searchKinds, type SearchQuery } from '../../search-index.ts'
import { idsOfStretch, isStretchFor, kindBit, portalOf, sqlIsFor, sqlKindOf, sqlPortalOf, sqlWithin, sqlWithinFor } from './document-id.ts'
import type { Documents } from './documents.ts'

/** What the asking person may see. */
export interface Scope {
  /**
   * The condition that keeps a statement within the scope, over an FTS table `hit` and `search_meta m`. It stands in the same
   * statement as every MATCH, so nothing outside of it is ever ranked or counted. It asks only for what narrows: it is checked for each match.
   */
  readonly condition: string
  /** The same without its dates, of an id that is given as SQL: it looks nothing up. */
  readonly conditionOf: (id: string) => string
  /**
   * Stretches of ids, in order, that hold all of it and nothing else. Each is asked for by a statement of its own: FTS5 begins and ends reading its lists
   * there, so that what the asking person may not know of takes no time. None where they are too many.
   */
  readonly ranges: readonly Range[]
  readonly parameters: {
    /** The first portal, by number. */
    readonly portal: number
    /** All of them, as JSON. */
    readonly portals: string
    readonly from: number
    readonly to: number
  }
  /** Throws `TimeUp` when the search has taken as long as it may. To be called before each statement that may take long. */
  readonly goOn: () => void
}

/** The first id and the last one. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Makes the function that reads the scope of a query. Undefined when nothing lies within it. */
export const createScopes = (db: Database, documents: Documents): ((query: SearchQuery, goOn: () => void) => Scope | undefined) => {
  const numbers = db.prepare<[string], number>('SELECT p.id FROM json_each(?) j JOIN search_portal p ON p.name = j.value').pluck()
  /** Whether anything at all lies in other portals. */
  const others = db
    .prepare<[string], number>(
      `SELECT EXISTS (SELECT 1 FROM search_portal p WHERE p.id NOT IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM search_meta m WHERE ${sqlWithin('m.id', 'p.id')}))`,
    )
    .pluck()
  return ({ portalIds, side, from, to }, goOn) => {
    const asked = [...new Set(numbers.all(JSON.stringify(portalIds)))]
    const [portal] = asked
    if (portal === undefined) return undefined
    const portals = JSON.stringify(asked)
    const narrowed = others.get(portals) !== 0
    const conditionsOf = (id: string): string[] =>
      asked.length === 1 ? [sqlWithinFor(side, id, '@portal')] : [...(narrowed ? [isInPortals(id)] : []), sqlIsFor(side, id)]
    const dates = [...(isDate(from) ? ['m.updated >= @from'] : []), ...(isDate(to) ? ['m.updated < @to'] : [])]
    return {
      condition: [...conditionsOf('hit.rowid'), ...dates].join(' AND ') || 'TRUE',
      conditionOf: (id) => conditionsOf(id).join(' AND ') || 'TRUE',
      ranges: rangesOf(documents, new Set(asked), side),
      goOn,
      parameters: {
        portal,
        portals,
        from: isDate(from) ? from.getTime() : Number.MIN_SAFE_INTEGER,
        to: isDate(to) ? to.getTime() : Number.MAX_SAFE_INTEGER,
      },
    }
  }
}

/** The condition of a range, of an id that is given as SQL. Numbers from JavaScript are floating, by which FTS5 narrows nothing. */
export const inRange = (id: string): string => `${id} BETWEEN CAST(@first AS INTEGER) AND CAST(@last AS INTEGER)`

const rangesOf = (documents: Documents, portals: ReadonlySet<number>, side: Side): readonly Range[] => {
  const ranges: { readonly first: number; last: number; holds: number }[] = []
  let open: (typeof ranges)[number] | undefined
  for (const { stretch, most } of documents.stretches()) {
    const first = stretch * idsOfStretch
    const last = first + idsOfStretch - 1
    if (!portals.has(portalOf(stretch)) || !isStretchFor(side, stretch)) open = undefined
    else if (open !== undefined && open.holds + most <= mostInRange) {
      open.last = last
      open.holds += most
    } else {
      open = { first, last, holds: most }
      ranges.push(open)
    }
  }
  return ranges.length > mostRanges ? [] : ranges
}

/** A statement for each takes longer than passing by what lies between. */
const mostRanges = 24
/** Between two of them it is seen whether the time is up. */
const mostInRange = 200_000

const isInPortals = (id: string): string => `${sqlPortalOf(id)} IN (SELECT value FROM json_each(@portals))`

/** What of a scope is taken. */
export interface Chosen {
  /** Kinds as bits. */
  readonly bits: number
  /** Facets by number, as JSON; null where it is not chosen by more than kinds. */
  readonly facets: string | null
  /** Ids, as JSON; null where they are not chosen. */
  readonly ids: string | null
}

/** The same, of what is chosen only. */
export const ofChosen = ({ condition }: Scope, { bits, facets, ids }: Chosen = everything): string =>
  [
    condition,
    ...(bits === everything.bits ? [] : [`${sqlKindOf('hit.rowid')} & @bits`]),
    ...(facets === null ? [] : ['m.facet IN (SELECT value FROM json_each(@facets))']),
    // The sign keeps SQLite from matching anew for each of them.
    ...(ids === null ? [] : ['+hit.rowid IN (SELECT value FROM json_each(@ids))']),
  ].join(' AND ')

/** A set of kinds as bits; all when none is named. */
export const kindBits = (kinds: readonly SearchKind[] | undefined): number =>
  (kinds ?? searchKinds).reduce((bits, kind) => bits | kindBit[kind], 0)

export const kindOfBit = (bit: number): SearchKind => searchKinds.find((kind) => kindBit[kind] === bit) ?? 'page'

type Kinds = Readonly<Record<SearchKind, number>>

/** None of any. */
export const noKinds: Kinds = { page: 0, record: 0, file: 0, member: 0 }

const everything: Chosen = { bits: kindBits(undefined), facets: null, ids: null }

const isDate = (date: Date | undefined): date is Date => date !== undefined && !Number.isNaN(date.getTime())
