import type { Database } from 'better-sqlite3'
import type { SearchKind } from '../../search-index.ts'
import type { Candidate } from './rank.ts'
import { inScope, kindOfBit, type Scope } from './scope.ts'

export interface Row extends Candidate {
  /** As a bit. */
  readonly kind: number
}

interface Page {
  readonly scope: Scope
  /** The kinds to take, as bits. */
  readonly bits: number
  readonly limit: number
  readonly offset: number
  readonly score: (row: Row) => number
}

/** The statements that ask the FTS table, each within a scope. */
export interface Select {
  /** How many match, by kind. */
  count(expression: string, scope: Scope): Record<SearchKind, number>
  /** The best by bm25, of all kinds, with what ranking reads. */
  top(expression: string, scope: Scope, most: number): Row[]
  /** A page of the matches: the first sixty by `score`, the rest by bm25. */
  best(expression: string, page: Page): number[]
  /** For very many matches: those with a match in the title as `best` has them, then the newest. */
  titlesThenNewest(expression: string, titleExpression: string, page: Page): number[]
  /** How many documents of any portal hold a token. Never to be shown. */
  documentsWith(token: string): number
}

export const createSelect = (db: Database): Select => {
  const from = 'FROM search_fts CROSS JOIN search_meta m ON m.id = search_fts.rowid'
  const where = `WHERE search_fts MATCH @expression AND ${inScope}`
  const ofKinds = `${where} AND m.kind & @bits`
  const byKind = db.prepare<[object], { kind: number; documents: number }>(`SELECT m.kind, count(*) AS documents ${from} ${where} GROUP BY m.kind`)
  const scored = `SELECT m.id, m.kind, m.updated, -bm25(search_fts, 6.0, 1.0) AS score ${from} ${ofKinds}`
  const byScore = `ORDER BY score DESC, m.updated DESC, m.id LIMIT @limit OFFSET @offset`
  const ranked = db.prepare<[object], Row>(
    `SELECT f.id, f.kind, f.updated, f.score, coalesce(d.folded_title, d.title) AS title, substr(coalesce(d.folded_body, d.body), 1, ${readLength}) AS body
     FROM (${scored} ${byScore}) f JOIN search_doc d ON d.id = f.id ORDER BY f.score DESC, f.updated DESC, f.id`,
  )
  const following = db.prepare<[object], { id: number }>(`${scored} ${byScore}`)
  const newest = db
    .prepare<[object], number>(
      `SELECT m.id ${from} ${ofKinds} AND m.id NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH @titles) ORDER BY m.updated DESC, m.id LIMIT @limit OFFSET @offset`,
    )
    .pluck()
  const countOfKinds = db.prepare<[object], number>(`SELECT count(*) ${from} ${ofKinds}`).pluck()
  const documents = db.prepare<[string], number>('SELECT doc FROM search_token WHERE term = ?').pluck()

  const best = (expression: string, { scope, bits, limit, offset, score }: Page): number[] => {
    const parameters = { ...scope, expression, bits }
    const first =
      offset < mostRanked
        ? ranked
            .all({ ...parameters, limit: mostRanked, offset: 0 })
            .map((row) => ({ row, score: score(row) }))
            .sort((left, right) => right.score - left.score || right.row.updated - left.row.updated)
            .slice(offset, offset + limit)
            .map(({ row }) => row.id)
        : []
    const missing = Math.min(limit, offset + limit - mostRanked)
    if (missing <= 0) return first
    return [...first, ...following.all({ ...parameters, limit: missing, offset: Math.max(mostRanked, offset) }).map((row) => row.id)]
  }

  return {
    count(expression, scope) {
      const kinds = { page: 0, record: 0, file: 0 }
      for (const row of byKind.all({ ...scope, expression })) kinds[kindOfBit(row.kind)] = row.documents
      return kinds
    },
    top: (expression, scope, most) => ranked.all({ ...scope, expression, bits: -1, limit: most, offset: 0 }),
    best,
    titlesThenNewest(expression, titles, page) {
      // Documents that hold an unwanted word are out of the first expression; the title's own has to be narrowed by it.
      const inTitle = `(${titles}) AND (${expression})`
      const titled = countOfKinds.get({ ...page.scope, expression: inTitle, bits: page.bits }) ?? 0
      const first = page.offset < titled ? best(inTitle, page) : []
      const missing = page.limit - first.length
      if (missing === 0) return first
      const { scope, bits } = page
      return [...first, ...newest.all({ ...scope, expression, titles, bits, limit: missing, offset: Math.max(0, page.offset - titled) })]
    },
    documentsWith: (token) => documents.get(token) ?? 0,
  }
}

const mostRanked = 60
const readLength = 20_000
