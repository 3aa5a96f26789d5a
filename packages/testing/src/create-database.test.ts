import pg from 'pg'
import { expect, test } from 'vitest'
import { createDatabase } from './create-database.ts'

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

test('two databases of one test run know nothing of each other', async () => {
  await using first = await createDatabase()
  await using second = await createDatabase()
  await ask(first.url, 'create table pages (title text)')
  expect(await ask(second.url, `select to_regclass('pages') as found`)).toEqual([{ found: null }])
})

test('Japanese sorts by code point, as in SQLite', async () => {
  await using database = await createDatabase()
  const rows = await ask(database.url, `select v from (values ('給与'), ('a'), ('カナ'), ('B'), ('かな')) as t (v) order by v`)
  expect(rows).toEqual([{ v: 'B' }, { v: 'a' }, { v: 'かな' }, { v: 'カナ' }, { v: '給与' }])
})

test('a disposed database is gone', async () => {
  const database = await createDatabase()
  await database[Symbol.asyncDispose]()
  await expect(ask(database.url, 'select 1')).rejects.toThrow('does not exist')
})
