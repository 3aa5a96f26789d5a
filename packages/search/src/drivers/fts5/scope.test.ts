import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { SearchDocument, SearchQuery } from '../../search-index.ts'
import { aDocument } from '../../testing/a-document.ts'
import { syntheticPortal } from '../../testing/synthetic-corpus.ts'
import { createDocuments } from './documents.ts'
import { schema } from './schema.ts'
import { createScopes, inRange } from './scope.ts'
import { createWriting } from './writer.ts'

const [ours, theirs, alsoOurs] = [syntheticPortal(0), syntheticPortal(1), syntheticPortal(2)]

/** How many documents the full-text table hands out for a word before anything else is asked of them. */
const comeBy = (documents: readonly SearchDocument[], query: Pick<SearchQuery, 'portalIds' | 'side'>): number => {
  const db = new Database(':memory:')
  db.exec(schema)
  db.exec('INSERT INTO search_state (id, cursor, changes) VALUES (1, 0, 0)')
  createWriting(db).apply(
    documents.map((document) => ({ op: 'put', document })),
    1,
  )
  let seen = 0
  db.function('seen', () => (seen += 1))
  const columns = createDocuments(db)
  columns.refresh()
  const scope = createScopes(db, columns)({ ...query, text: '', limit: 1 }, () => {})
  const matching = db.prepare(
    `SELECT hit.rowid FROM search_fts hit WHERE hit.search_fts MATCH '"給与"' AND seen() AND ${inRange('hit.rowid')}`,
  )
  for (const range of scope?.ranges ?? []) matching.all(range)
  db.close()
  return seen
}

const many = (name: string, with_: Partial<SearchDocument>): SearchDocument[] =>
  Array.from({ length: 40 }, (_, at) => aDocument({ ref: `page:${name}${at}`, title: '給与', ...with_ }))
const open = [aDocument({ ref: 'page:open', title: '給与' }), aDocument({ ref: 'page:said', title: '給与', audience: 'client' })]
const hidden = [
  ...many('firm', { audience: 'firm' }),
  ...many('theirs', { portalId: theirs }),
  ...many('both', { portalId: theirs, audience: 'firm' }),
]

test('a search of one portal comes by nothing that its asker may not find, however much of it there is', () => {
  const client = { portalIds: [ours], side: 'client' } as const
  expect([comeBy(open, client), comeBy([...open, ...hidden], client)]).toEqual([2, 2])
  expect(comeBy([...open, ...hidden], { portalIds: [ours], side: 'firm' })).toBe(41)
})

test('neither does a search of several portals, between which others lie', () => {
  const further = aDocument({ ref: 'page:further', title: '給与', portalId: alsoOurs })
  const client = { portalIds: [alsoOurs, ours], side: 'client' } as const
  expect([comeBy([...open, further], client), comeBy([...open, ...hidden, further], client)]).toEqual([3, 3])
})
