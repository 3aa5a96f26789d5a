import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore, type OpenStore } from '@tsuzuri/db'
import { createDatabase, type TestDatabase } from './create-database.ts'
import { sqliteTemplateVariable } from './sqlite-template.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

export const dialects = ['sqlite', 'postgres'] as const
export type Dialect = (typeof dialects)[number]

/** An open, empty store on a real database of the test's own; disposing of it closes the store and deletes the database. */
export interface TestStore extends AsyncDisposable {
  readonly store: OpenStore
  /** What `openStore` was given. */
  readonly place: TestPlace
  /** Opens the same database a second time, as another process would. Closing that one is the caller's. */
  readonly reopen: () => Promise<OpenStore>
}

/** Where an empty database can be opened; disposing of it deletes what is there. */
export type TestPlace = AsyncDisposable & ({ readonly sqlite: { readonly file: string } } | { readonly postgres: { readonly url: string } })

/** `await using database = await openTestDatabase('sqlite')` */
export async function openTestDatabase(dialect: Dialect): Promise<TestStore> {
  return openTestStore(await openMigratedPlace(dialect))
}

/** Opens a store at a place, which is disposed of together with it. */
export async function openTestStore(place: TestPlace): Promise<TestStore> {
  const store = await openStore(place)
  const dispose = async () => {
    await store.close()
    await place[Symbol.asyncDispose]()
  }
  return { store, place, reopen: () => openStore(place), [Symbol.asyncDispose]: dispose }
}

/** Where there is nothing yet: opening a store there migrates it. */
export async function openTestPlace(dialect: Dialect): Promise<TestPlace> {
  return dialect === 'sqlite' ? placeOf(await temporaryFolder()) : at(await createDatabase())
}

/** Where the tables of today are and nothing in them, copied from the run's template, since migrating for each test takes longer than most tests. */
export async function openMigratedPlace(dialect: Dialect): Promise<TestPlace> {
  if (dialect === 'postgres') return at(await createDatabase({ migrated: true }))
  const place = placeOf(await temporaryFolder())
  const template = process.env[sqliteTemplateVariable]
  // A benchmark is no run of tests and has none: opening a store there migrates it.
  if (template) await copyFile(template, place.sqlite.file)
  return place
}

function placeOf(folder: TemporaryFolder) {
  return { sqlite: { file: join(folder.path, 'tsuzuri.db') }, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

function at(database: TestDatabase) {
  return { postgres: { url: database.url }, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
