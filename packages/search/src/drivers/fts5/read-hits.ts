import type { Database } from 'better-sqlite3'
import { portalIdSchema } from '@tsuzuri/model'
import type { SearchHit } from '../../search-index.ts'
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
  readonly updated: number
}

/** Makes the function that turns ids, which were found within a scope, into hits in the same order. */
export const createReadHits = (db: Database): ((ids: readonly number[], pattern: Pattern) => SearchHit[]) => {
  const read = db.prepare<[string], HitRow>(
    `SELECT d.id, d.ref, p.name AS portal, ${sqlKindOf('d.id')} AS kind, d.collection, d.state, x.author, d.href, d.title, d.body, m.updated
     FROM json_each(?) j JOIN search_doc d ON d.id = j.value JOIN search_meta m ON m.id = d.id JOIN search_facet x ON x.id = m.facet JOIN search_portal p ON p.id = ${sqlPortalOf('d.id')}`,
  )
  return (ids, pattern) => {
    const rows = new Map(read.all(JSON.stringify(ids)).map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = rows.get(id)
      return row === undefined ? [] : [hitOf(row, pattern)]
    })
  }
}

const hitOf = (row: HitRow, pattern: Pattern): SearchHit => ({
  ref: row.ref,
  portalId: portalIdSchema.parse(row.portal),
  kind: kindOfBit(row.kind),
  collection: row.collection,
  state: row.state,
  author: row.author,
  href: row.href,
  title: mark(row.title, pattern),
  snippet: markSnippet(row.body, pattern),
  updatedAt: new Date(row.updated),
})
