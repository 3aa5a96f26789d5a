import { aPortal, aRecord, openTestDatabase, type TestStore } from '@tsuzuri/testing'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { countStatements } from '../count-statements.ts'
import type { PortalStores, Stores } from '../stores/stores.ts'
import type { RecordFilter } from '../stores/record-store.ts'
import { openPortal } from '../test/open-portal.ts'

const by = (name: RecordFilter['order']['by'], direction: RecordFilter['order']['direction'] = 'ascending'): RecordFilter => ({
  collection: 'requests',
  order: { by: name, direction },
})

type Read = (portal: PortalStores, all: Stores) => Promise<unknown>
const lists: Readonly<Record<string, Read>> = {
  'records by creation': ({ records }) => records.list(by('createdAt', 'descending')),
  'records in some states by creation': ({ records }) => records.list({ ...by('createdAt'), states: ['open', 'sent'] }),
  'records in some states by due time': ({ records }) => records.list({ ...by('dueAt'), states: ['open', 'sent'] }),
  'somebody’s records by change': ({ records }) => records.list({ ...by('updatedAt', 'descending'), assignee: 'sato' }),
  'somebody’s records in some states by title': ({ records }) =>
    records.list({ ...by('title'), assignee: 'sato', states: ['open', 'sent'] }),
  'records by change': ({ records }) => records.list(by('updatedAt', 'descending')),
  'records by time': ({ records }) => records.list({ ...by('startsAt'), from: new Date(0), to: new Date(1) }),
  'records by due time': ({ records }) => records.list(by('dueAt')),
  'records by number': ({ records }) => records.list(by('number', 'descending')),
  'records by number the other way': ({ records }) => records.list(by('number')),
  'records by title': ({ records }) => records.list(by('title')),
  'records by state': ({ records }) => records.list(by('state')),
  files: ({ files }) => files.list({}),
  folders: ({ folders }) => folders.list({}),
  'the audit trail': (_, { events }) => events.before(null, 50, aPortal().id),
  portals: (_, { portals }) => portals.list({}),
}

test('a later page of a list is looked up in an index, however far it is', async () => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  await store.unit(async (tx) => {
    for (const number of [1, 2]) await tx.in(id).records.insert(aRecord(id, { number }), '')
  })
  for (const order of ['createdAt', 'updatedAt', 'startsAt', 'number', 'title', 'state'] as const)
    for (const direction of ['ascending', 'descending'] as const) {
      const { records } = store.read.in(id)
      const { next } = await records.list({ ...by(order, direction), limit: 1 })
      const { statements } = await countStatements(store, () => records.list({ ...by(order, direction), cursor: next ?? '' }))
      const [plan] = plansOf(place, statements)
      expect(plan).toMatch(/^SEARCH records USING INDEX records_\w+ \(portal_id=\? AND collection=\? AND .*[<>]/)
      expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER/)
    }
})

test('of the files of several portals only those that are shown are looked up with their versions', async () => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  const { statements } = await countStatements(store, () => store.read.across([id, aPortal().id]).files({}))
  expect(plansOf(place, statements)[0]).toMatch(
    /^SEARCH files USING INDEX sqlite_autoindex_files_1 \(id=\?\); LIST SUBQUERY.*SEARCH file_versions USING INDEX file_versions_number/,
  )
})

test.each(Object.entries(lists))('a list of %s is read off an index, without sorting', async (_name, read) => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  const { statements } = await countStatements(store, () => read(store.read.in(id), store.read))
  const plans = plansOf(place, statements)
  expect(plans).toHaveLength(1)
  expect(plans[0]).not.toMatch(/TEMP B-TREE FOR ORDER|SCAN (?!portals USING INDEX)/)
})

const plansOf = (place: TestStore['place'], statements: readonly string[]): readonly string[] => {
  const handle = new Sqlite('sqlite' in place ? place.sqlite.file : '')
  const plans = statements.map((sql) => {
    const parameters = Array.from(sql.matchAll(/\?/g), () => 1)
    return handle
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('; ')
  })
  handle.close()
  return plans
}
