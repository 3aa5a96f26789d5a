import type { Database, Statement } from 'better-sqlite3'
import type { Standing } from '../../known-first.ts'
import { type Candidate, wholeLength } from './rank.ts'
import { sqlKindOf } from './document-id.ts'
import { createKeptIds } from './kept-ids.ts'
import type { Opened } from './opened-among.ts'
import { orderHits } from './order-hits.ts'
import { type Chosen, inRange, ofChosen, type Scope } from './scope.ts'

/** A document that matched. */
export interface Match {
  readonly id: number
  /** As a bit. */
  readonly kind: number
  readonly updated: number
  readonly facet: number
}
export interface Row extends Candidate, Match {}

/** Which of the matches are wanted, and how they are weighed. */
export interface Page {
  readonly scope: Scope
  readonly chosen: Chosen
  readonly limit: number
  readonly offset: number
  readonly score: (row: Row) => number
  readonly standing: (title: string) => Standing
  /** Those of the matches that the asking person opens, dearest first. */
  readonly opened: readonly Opened[]
  /** How many characters of a body `score` looks at. */
  readonly read: number
}

/** The statements that ask the FTS table, each within a scope. */
export interface Select {
  /** The ids of all that match, in order; whatever their dates. They are kept until `forget`. */
  ids(expression: string, scope: Scope): readonly number[]
  forget(): void
  /** All that match, of all kinds, when there are no more than `most`; else undefined. Costs no bm25, which reads each phrase once more. */
  few(expression: string, scope: Scope, most: number): readonly Match[] | undefined
  /** The best by bm25, of all kinds, with what ranking reads. */
  top(expression: string, scope: Scope, most: number): Row[]
  /** A page of the matches: the first sixty by bm25 and what the person opens, as `orderHits` has them; then the rest by bm25. */
  best(expression: string, page: Page): number[]
}

/** Over the pairs of all texts, of titles and readings alone, or over the characters. */
export const createSelect = (db: Database, table: keyof typeof relevances): Select => {
  const prepared = <Result>(sqlOf: (matched: string) => string): ((scope: Scope, chosen?: Chosen) => Statement<[object], Result>) => {
    const statement = keptByText((matched) => db.prepare<[object], Result>(sqlOf(matched)))
    return (scope, chosen) => statement(`FROM ${table} hit ${joined} WHERE hit.${table} MATCH @expression AND ${ofChosen(scope, chosen)}`)
  }
  const kind = sqlKindOf('hit.rowid')
  const kept = createKeptIds()
  const matchingIds = keptByText((condition) =>
    db.prepare<[object], number>(`SELECT hit.rowid FROM ${table} hit WHERE hit.${table} MATCH @expression AND ${condition}`).pluck(),
  )
  const withinRange = matchingIds(inRange('hit.rowid'))
  const some = prepared<Match>((matched) => `SELECT m.id, ${kind} AS kind, m.updated, m.facet ${matched} LIMIT @limit`)
  const relevance = relevances[table]
  const byScore = (matched: string): string =>
    `SELECT m.id, ${kind} AS kind, m.updated, m.facet, ${relevance} AS score ${matched} ORDER BY score DESC, m.updated DESC, m.id LIMIT @limit OFFSET @offset`
  const ranked = prepared<Row>(
    (matched) =>
      `SELECT f.id, f.kind, f.updated, f.facet, f.score, coalesce(d.folded_title, d.title) AS title, substr(coalesce(d.folded_body, d.body), 1, @read) AS body
       FROM (${byScore(matched)}) f JOIN search_doc d ON d.id = f.id ORDER BY f.score DESC, f.updated DESC, f.id`,
  )
  const following = prepared<Id>((matched) => byScore(`${matched} AND +hit.rowid NOT IN (SELECT value FROM json_each(@further))`))

  const best = (expression: string, { scope, chosen, limit, offset, score, standing, read, opened }: Page): number[] => {
    const parameters = { ...scope.parameters, ...chosen, expression }
    scope.goOn()
    const rows =
      offset < mostRanked || opened.length > 0
        ? ranked(scope, chosen).all({ ...parameters, limit: mostRanked, offset: 0, read })
        : undefined
    const inRows = new Set(rows?.map(({ id }) => id))
    const further = opened
      .filter(({ id }) => !inRows.has(id))
      .map(({ id, updated, title }) => ({ id, updated, score: 0, standing: standing(title) }))
    const scored = rows?.map((row) => ({ id: row.id, updated: row.updated, score: score(row), standing: standing(row.title) })) ?? []
    const dear = opened.map(({ id }) => id)
    const first = orderHits([...scored, ...further], dear).map(({ id }) => id)
    const ordered = mostRanked + further.length
    const missing = Math.min(limit, offset + limit - ordered)
    if (missing <= 0) return first.slice(offset, offset + limit)
    const next = following(scope, chosen).all({
      ...parameters,
      further: JSON.stringify(further.map(({ id }) => id)),
      limit: missing,
      offset: mostRanked + Math.max(0, offset - ordered),
    })
    return [...first.slice(offset), ...next.map(({ id }) => id)]
  }

  return {
    ids(expression, scope) {
      const condition = scope.conditionOf('hit.rowid')
      const read = (): number[] => {
        scope.goOn()
        // Lists without positions are read from their beginnings, for each range anew.
        if (scope.ranges.length === 0 || (table === 'search_character' && scope.ranges.length > 1))
          return matchingIds(condition).all({ ...scope.parameters, expression })
        const [found = [], ...others] = scope.ranges.map((range) => {
          scope.goOn()
          return withinRange.all({ ...range, expression })
        })
        for (const more of others) for (const id of more) found.push(id)
        return found
      }
      return kept.of([condition, scope.parameters.portals, expression].join('\n'), read)
    },
    forget: kept.forget,
    few(expression, scope, most) {
      const found = some(scope).all({ ...scope.parameters, expression, limit: most + 1 })
      return found.length > most ? undefined : found
    },
    top(expression, scope, most) {
      scope.goOn()
      return ranked(scope).all({ ...scope.parameters, expression, limit: most, offset: 0, read: wholeLength })
    },
    best,
  }
}

/** One statement for each text of it: there are few sorts of scopes, and preparing takes as long as a small search. */
const keptByText = <Made>(make: (text: string) => Made): ((text: string) => Made) => {
  const kept = new Map<string, Made>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = make(text)
    kept.set(text, made)
    return made
  }
}

interface Id {
  readonly id: number
}

const relevances = {
  search_fts: '-bm25(hit.search_fts, 3.0, 1.0, 3.0)',
  search_title: '-bm25(hit.search_title)',
  // Of characters it is known only in which documents they stand.
  search_character: '0',
}
const joined = 'CROSS JOIN search_meta m ON m.id = hit.rowid'
/** Of so many matches texts are looked at. */
export const mostRanked = 60
