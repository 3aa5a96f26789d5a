import pg from 'pg'
import { afterAll, describe } from 'vitest'
import { type Dialect, dialects, openMigratedPlace, openTestStore, type TestPlace, type TestStore } from './open-test-database.ts'

/**
 * The same tests on SQLite and on PostgreSQL, each with an empty database:
 * `describeEachDialect('pages', (open) => { test('…', async () => { await using database = await open() … }) })`
 */
export function describeEachDialect(name: string, tests: (open: () => Promise<TestStore>, dialect: Dialect) => void): void {
  for (const dialect of dialects) {
    describe(`${name} on ${dialect}`, () => {
      const places: TestPlace[] = []
      const used: TestPlace[] = []
      afterAll(async () => {
        for (const place of places) await place[Symbol.asyncDispose]()
      })
      const open = async (): Promise<TestStore> => {
        if (dialect === 'sqlite') return openTestStore(await openMigratedPlace(dialect))
        // On PostgreSQL emptying a database takes a tenth of the time that making one does.
        const place = used.pop() ?? (await openMigratedPlace(dialect))
        if (!places.includes(place)) places.push(place)
        const dispose = async () => {
          await empty(place)
          used.push(place)
        }
        return openTestStore({ ...place, [Symbol.asyncDispose]: dispose })
      }
      tests(open, dialect)
    })
  }
}

const deleteAll = `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' loop execute 'delete from ' || name; end loop;
  end $$`

async function empty(place: TestPlace): Promise<void> {
  if (!('postgres' in place)) return
  const client = new pg.Client({ connectionString: place.postgres.url })
  await client.connect()
  try {
    await client.query(deleteAll)
  } finally {
    await client.end()
  }
}
