import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeEachDialect, openTestPlace, temporaryFolder } from '@tsuzuri/testing'
import { is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openStore } from '../open-store.ts'
import { openPortal } from '../test/open-portal.ts'
import { openSqliteDriver } from './sqlite-driver.ts'

describeEachDialect('a new database', (open, dialect) => {
  test('has every table and column that the stores know of', async () => {
    await using database = await open()
    const { auth, ...own } = database.store.tables
    const tables = [...Object.values(auth), ...Object.values(own)]
    expect(tables.every((table) => is(table, dialect === 'sqlite' ? SQLiteTable : PgTable))).toBe(true)
    for (const table of tables) expect(await database.store.driver.database.select().from(table)).toEqual([])
  })

  test('stays as it is when opened again', async () => {
    await using database = await open()
    const portal = await openPortal(database)
    const again = await database.reopen()
    expect((await again.read.portals.list({})).items).toEqual([portal])
    await again.close()
  })
})

test('a PostgreSQL database is made once where several processes start at the same time', async () => {
  await using place = await openTestPlace('postgres')
  const stores = await Promise.all([openStore(place), openStore(place), openStore(place)])
  for (const store of stores) {
    expect(await store.read.events.head()).toBe(0)
    await store.close()
  }
})

const writeMigrations = async (folder: string, migrations: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  for (const [name, statements] of Object.entries(migrations)) {
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, 'migration.sql'), statements.join('\n--> statement-breakpoint\n'))
  }
}

const first = [
  'CREATE TABLE `parents` (`id` text PRIMARY KEY, `name` text NOT NULL);',
  'CREATE TABLE `children` (`id` text PRIMARY KEY, `parent_id` text NOT NULL REFERENCES `parents`(`id`) ON DELETE CASCADE);',
  "INSERT INTO `parents` VALUES ('p', 'Parent');",
  "INSERT INTO `children` VALUES ('c', 'p');",
]

/** How drizzle-kit takes `NOT NULL` away on SQLite. */
const rebuild = (copied: string): readonly string[] => [
  'PRAGMA foreign_keys=OFF;',
  'CREATE TABLE `__new_parents` (`id` text PRIMARY KEY, `name` text);',
  `INSERT INTO \`__new_parents\` SELECT \`id\`, \`name\` FROM \`parents\` WHERE ${copied};`,
  'DROP TABLE `parents`;',
  'ALTER TABLE `__new_parents` RENAME TO `parents`;',
  'PRAGMA foreign_keys=ON;',
]

test('a SQLite migration that builds a table anew keeps the rows that refer to it', async () => {
  await using folder = await temporaryFolder()
  await writeMigrations(folder.path, { '20260101000000_first': first, '20260102000000_second': rebuild('true') })
  const driver = await openSqliteDriver(join(folder.path, 'data.db'), folder.path)
  expect(await driver.database.all(sql`select id, parent_id from children`)).toEqual([{ id: 'c', parent_id: 'p' }])
  await expect(
    driver.unit(async () => void (await driver.database.run(sql`insert into children values ('d', 'nobody')`))),
  ).rejects.toMatchObject({
    cause: { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' },
  })
  await driver.close()
})

test('a SQLite migration that would leave rows without what they refer to changes nothing', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'data.db')
  const [before, after] = [join(folder.path, 'before'), join(folder.path, 'after')]
  await writeMigrations(before, { '20260101000000_first': first })
  await writeMigrations(after, { '20260101000000_first': first, '20260102000000_second': rebuild('false') })
  await (await openSqliteDriver(file, before)).close()
  await expect(openSqliteDriver(file, after)).rejects.toMatchObject({ code: 'migration.references' })
  const driver = await openSqliteDriver(file, before)
  expect(await driver.database.all(sql`select p.name, c.id from parents p join children c on c.parent_id = p.id`)).toEqual([
    { name: 'Parent', id: 'c' },
  ])
  await driver.close()
})

test('a migration that came late from another branch is applied', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'data.db')
  await writeMigrations(join(folder.path, 'm'), { '20260102000000_second': first })
  await (await openSqliteDriver(file, join(folder.path, 'm'))).close()
  await writeMigrations(join(folder.path, 'm'), { '20260101000000_first': ['CREATE TABLE `late` (`id` text);'] })
  const driver = await openSqliteDriver(file, join(folder.path, 'm'))
  expect(await driver.database.all(sql`select * from late`)).toEqual([])
  await driver.close()
})
