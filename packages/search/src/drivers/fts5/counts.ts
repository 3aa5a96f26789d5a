import type { Database } from 'better-sqlite3'
import type { Scope } from './scope.ts'

/** What is counted within a scope to weigh the parts of a query. Nothing outside of it counts: there it would move what is found here. */
export interface Counts {
  /** How many documents there are, up to ten times `mostCounted`. */
  documents(scope: Scope): number
  /** For each token in how many it stands, up to `mostCounted`: a list of all that hold を is long, and whatever stands in more tells next to nothing. */
  documentsWith(tokens: readonly string[], scope: Scope): readonly number[]
  /** What was counted is kept until then. */
  forget(): void
}

export const createCounts = (db: Database): Counts => {
  const kept = new Map<string, number>()
  const count = (sql: string, scope: Scope, limit: number, expression: string): number => {
    const name = [scope.conditionOf(''), scope.parameters.portals, expression].join('\n')
    const known = kept.get(name)
    if (known !== undefined) return known
    scope.goOn()
    const counted =
      db
        .prepare<[object], number>(`SELECT count(*) FROM (${sql} LIMIT @limit)`)
        .pluck()
        .get({ ...scope.parameters, limit, expression }) ?? 0
    if (kept.size >= mostKept) kept.clear()
    kept.set(name, counted)
    return counted
  }
  return {
    documents: (scope) => count(`SELECT 1 FROM search_meta m WHERE ${scope.conditionOf('m.id')}`, scope, 10 * mostCounted, ''),
    documentsWith: (tokens, scope) =>
      tokens.map((token) =>
        count(
          `SELECT 1 FROM search_fts hit WHERE hit.search_fts MATCH @expression AND ${scope.conditionOf('hit.rowid')}`,
          scope,
          mostCounted,
          `"${token}"`,
        ),
      ),
    forget: () => kept.clear(),
  }
}

export const mostCounted = 1_000
const mostKept = 10_000
