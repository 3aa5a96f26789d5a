import type { Database } from 'better-sqlite3'
import type { SearchKind } from '../../search-index.ts'
import type { Candidate } from './rank.ts'
import { createCounts } from './counts.ts'
import type { Counts } from './relaxed.ts'
import { inScope, type Scope } from './scope.ts'

/** A document that matched. */
export interface Match {
  readonly id: number
  /** As a bit. */
  readonly kind: number
  readonly updated: number
}
export interface Row extends Candidate, Match {}

interface Page {
  readonly scope: Scope
  /** The kinds to take, as bits. */
  readonly bits: number
  readonly limit: number
  readonly offset: number
  readonly score: (row: Row) => number
}

/** The statements that ask the FTS table, each within a scope. */
export interface Select extends Counts {
  /** How many match, by kind. */
  count(expression: string, scope: Scope): Record<SearchKind, number>
  /** All that match, of all kinds, when there are no more than `most`; else undefined. Costs no bm25, which reads each phrase once more. */
  few(expression: string, scope: Scope, most: number): readonly Match[] | undefined
  /** The best by bm25, of all kinds, with what ranking reads. */
  top(expression: string, scope: Scope, most: number): Row[]
  /** A page of the matches: the first sixty by `score`, the rest by bm25. */
  best(expression: string, page: Page): number[]
  /** For very many matches: those that also match `titleExpression` as `best` has them, then the newest. */
  titlesThenNewest(expression: string, titleExpression: string, page: Page): number[]
}

/** Over the pairs (`search_fts`) or over the characters alone. */
export const createSelect = (db: Database, table: 'search_fts' | 'search_character'): Select => {
  const from = `FROM ${table} CROSS JOIN search_meta m ON m.id = ${table}.rowid`
  const where = `WHERE ${table} MATCH @expression AND ${inScope}`
  const ofKinds = `${where} AND m.kind & @bits`
  // Sums rather than groups: a group would sort every match.
  const byKind = db.prepare<[object], Record<SearchKind, number | null>>(
    `SELECT sum(m.kind = 1) AS page, sum(m.kind = 2) AS record, sum(m.kind = 4) AS file ${from} ${where}`,
  )
  const some = db.prepare<[object], Match>(`SELECT m.id, m.kind, m.updated ${from} ${where} LIMIT @limit`)
  const scored = `SELECT m.id, m.kind, m.updated, -bm25(${table}, 6.0, 1.0) AS score ${from} ${ofKinds}`
  const byScore = `ORDER BY score DESC, m.updated DESC, m.id LIMIT @limit OFFSET @offset`
  const ranked = db.prepare<[object], Row>(
    `SELECT f.id, f.kind, f.updated, f.score, coalesce(d.folded_title, d.title) AS title, substr(coalesce(d.folded_body, d.body), 1, ${readLength}) AS body
     FROM (${scored} ${byScore}) f JOIN search_doc d ON d.id = f.id ORDER BY f.score DESC, f.updated DESC, f.id`,
  )
  const following = db.prepare<[object], { id: number }>(`${scored} ${byScore}`)
  const newest = db
    .prepare<[object], number>(
      `SELECT m.id ${from} ${ofKinds} AND m.id NOT IN (SELECT rowid FROM ${table} WHERE ${table} MATCH @titles) ORDER BY m.updated DESC, m.id LIMIT @limit OFFSET @offset`,
    )
    .pluck()
  const countOfKinds = db.prepare<[object], number>(`SELECT count(*) ${from} ${ofKinds}`).pluck()
  const counts = createCounts(db)

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
      const row = byKind.get({ ...scope, expression })
      return { page: row?.page ?? 0, record: row?.record ?? 0, file: row?.file ?? 0 }
    },
    few(expression, scope, most) {
      const found = some.all({ ...scope, expression, limit: most + 1 })
      return found.length > most ? undefined : found
    },
    top: (expression, scope, most) => ranked.all({ ...scope, expression, bits: -1, limit: most, offset: 0 }),
    best,
    titlesThenNewest(expression, titles, page) {
      const { scope, bits, limit, offset } = page
      const first = best(titles, page)
      const missing = limit - first.length
      if (missing === 0) return first
      const titled = first.length > 0 ? offset + first.length : (countOfKinds.get({ ...scope, expression: titles, bits }) ?? 0)
      return [...first, ...newest.all({ ...scope, expression, titles, bits, limit: missing, offset: Math.max(0, offset - titled) })]
    },
    ...counts,
  }
}

const mostRanked = 60
const readLength = 20_000
