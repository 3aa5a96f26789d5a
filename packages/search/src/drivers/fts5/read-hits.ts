import type { Database } from 'better-sqlite3'
import { portalIdSchema } from '@tsuzuri/model'
import type { Marked, SearchHit, SearchPlace } from '../../search-index.ts'
import { mark, markSnippet, type Pattern } from '../../text/mark.ts'
import { sqlKindOf, sqlPortalOf } from './document-id.ts'
import { kindOfBit } from './scope.ts'

interface HitRow {
  readonly id: number
  readonly ref: string
  readonly portal: string
  readonly kind: number
  readonly collection: string | null
  readonly state: string | null
  readonly author: string | null
  readonly href: string
  readonly title: string
  readonly body: string
  readonly places: string | null
  readonly updated: number
}

/** Makes the function that turns ids, which were found within a scope, into hits in the same order. */
export const createReadHits = (db: Database): ((ids: readonly number[], pattern: Pattern) => SearchHit[]) => {
  const read = db.prepare<[string], HitRow>(
    `SELECT d.id, d.ref, p.name AS portal, ${sqlKindOf('d.id')} AS kind, d.collection, d.state, x.author, d.href, d.title, d.body, d.places, m.updated
     FROM json_each(?) j JOIN search_doc d ON d.id = j.value JOIN search_meta m ON m.id = d.id JOIN search_facet x ON x.id = m.facet JOIN search_portal p ON p.id = ${sqlPortalOf('d.id')}`,
  )
  const place = db.prepare<[string, number], Omit<SearchPlace, 'from' | 'at'> & { readonly at: string | null }>(
    `SELECT value ->> 1 AS kind, value ->> 2 AS name, value ->> 3 AS at FROM json_each(?) WHERE value ->> 0 <= ? ORDER BY key DESC LIMIT 1`,
  )
  const placeOf = ({ body, places }: HitRow, snippet: Marked): SearchHit['place'] => {
    if (places === null) return null
    const [longest] = snippet.filter(({ marked }) => marked).toSorted((one, other) => other.text.length - one.text.length)
    if (!longest) return null
    const textOf = (pieces: Marked): string => pieces.map(({ text }) => text).join('')
    const from = body.indexOf(textOf(snippet)) + textOf(snippet.slice(0, snippet.indexOf(longest))).length
    const { kind, name, at = null } = place.get(places, from) ?? {}
    return kind && name !== undefined ? { kind, name, ...(at !== null && { at }) } : null
  }
  return (ids, pattern) => {
    const rows = new Map(read.all(JSON.stringify(ids)).map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = rows.get(id)
      return row === undefined ? [] : [hitOf(row, pattern, placeOf)]
    })
  }
}

const hitOf = (row: HitRow, pattern: Pattern, placeOf: (row: HitRow, snippet: Marked) => SearchHit['place']): SearchHit => {
  const snippet = markSnippet(row.body, pattern)
  return {
    ref: row.ref,
    portalId: portalIdSchema.parse(row.portal),
    kind: kindOfBit(row.kind),
    collection: row.collection,
    state: row.state,
    author: row.author,
    href: row.href,
    title: mark(row.title, pattern),
    snippet,
    place: placeOf(row, snippet),
    updatedAt: new Date(row.updated),
  }
}
