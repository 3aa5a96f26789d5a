import type { Database } from 'better-sqlite3'
import type { SearchQuery } from '../../search-index.ts'
import type { Asked } from './asked.ts'
import { anyTerm } from './match-expression.ts'

/** The ids of all that lies within a scope and holds nothing unwanted, for a query that has no words but chooses. */
export type Browse = (asked: Pick<Asked, 'scope' | 'unwanted'>) => readonly number[]

export const createBrowse =
  (db: Database): Browse =>
  ({ scope, unwanted }) => {
    const lacks = unwanted.length === 0 ? '' : 'AND m.id NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH @expression)'
    scope.goOn()
    return db
      .prepare<[object], number>(`SELECT m.id FROM search_meta m WHERE ${scope.conditionOf('m.id')} ${lacks}`)
      .pluck()
      .all({ ...scope.parameters, expression: anyTerm(unwanted) })
  }

/** Whether a query without words means all that it chooses. Symbols mean nothing, and nothing else does. */
export const isBrowsing = ({ text, kinds, collections, states, authors, without, from, to }: SearchQuery, { parsed }: Asked): boolean =>
  parsed.wanted.length === 0 &&
  (parsed.unwanted.length > 0 || text.trim() === '') &&
  [kinds, collections, states, authors, without, from, to].some((choice) => choice !== undefined)
