import { userIdSchema } from '@tsuzuri/model'
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
  'records by change': ({ records }) => records.list(by('updatedAt', 'descending')),
  'records by time': ({ records }) => records.list(by('startsAt')),
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

const narrowed: Readonly<Record<string, Read>> = {
  'records in some states by creation': ({ records }) => records.list({ ...by('createdAt'), states: ['open', 'sent'] }),
  'records in some states by due time': ({ records }) => records.list({ ...by('dueAt'), states: ['open', 'sent'] }),
  'somebody’s records by change': ({ records }) => records.list({ ...by('updatedAt', 'descending'), assignee: 'sato' }),
  'somebody’s records in some states by title': ({ records }) =>
    records.list({ ...by('title'), assignee: 'sato', states: ['open', 'sent'] }),
  'records by time': ({ records }) => records.list({ ...by('startsAt'), from: new Date(0), to: new Date(1) }),
}

test.each(Object.entries(narrowed))('of %s, what there is is counted and met in indexes alone', async (_name, read) => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  const { statements } = await countStatements(store, () => read(store.read.in(id), store.read))
  const [plan, ...more] = plansOf(place, statements)
  expect(more).toEqual([])
  expect(plan).toMatch(/MATERIALIZE few; SEARCH records USING COVERING INDEX records_live_\w+ /)
  expect(plan).toMatch(/UNION ALL.*SEARCH records USING COVERING INDEX records_live_\w+ /)
  expect(plan).not.toMatch(/SCAN records|UNION ALL.*TEMP B-TREE.*TEMP B-TREE/)
})

test('whose turn it is is counted and chosen in one index, however wide the rows are', async () => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  const across = store.read.across([id])
  const open = [{ collection: 'requests', states: ['open'] }]
  const as = new Map([[id, 'director' as const]])
  const turns = [{ collection: 'requests', states: ['open'], roles: ['director' as const] }]
  const late = { states: open, before: new Map([[id, new Date(0)]]) }
  const { statements } = await countStatements(store, async () => {
    await across.waiting({ open, turns, late })
    await across.waiting({ open, turns, holders: ['me', null], as })
    await across.countWaiting({ open, turns, person: 'me', as, late })
  })
  const looks = plansOf(place, statements).map((plan) => plan.match(/(SEARCH|SCAN) records USING (COVERING )?INDEX \w+/g))
  const turning = 'SEARCH records USING COVERING INDEX records_turns'
  const shown = 'SEARCH records USING INDEX sqlite_autoindex_records_1'
  expect(looks).toEqual([[shown, turning], [shown, turning, turning], [turning]])
})

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

test('who has not read of something is looked up by the people who are asked for, not among all that nobody has read', async () => {
  await using database = await openTestDatabase('sqlite')
  const { store, place } = database
  const { id } = await openPortal(database)
  const { statements } = await countStatements(store, () => store.read.notices.unreadOf(id, 'file', [userIdSchema.parse('sato')]))
  expect(plansOf(place, statements)).toEqual([
    expect.stringMatching(/^SEARCH notices USING INDEX notices_unread \(person_id=\? AND portal_id=\?\)/),
  ])
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
