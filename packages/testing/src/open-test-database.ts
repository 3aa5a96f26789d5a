import { join } from 'node:path'
import { openStore, type OpenStore } from '@tsuzuri/db'
import { createDatabase } from './create-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const dialects = ['sqlite', 'postgres'] as const
export type Dialect = (typeof dialects)[number]

/** An open, empty store on a real database of the test's own; disposing of it closes the store and deletes the database. */
export interface TestStore extends AsyncDisposable {
  readonly store: OpenStore
  /** Opens the same database a second time, as another process would. Closing that one is the caller's. */
  readonly reopen: () => Promise<OpenStore>
}

/** `await using database = await openTestDatabase('sqlite')` */
export async function openTestDatabase(dialect: Dialect): Promise<TestStore> {
  const place = dialect === 'sqlite' ? await sqlitePlace() : await postgresPlace()
  const store = await openStore(place)
  return {
    store,
    reopen: () => openStore(place),
    [Symbol.asyncDispose]: async () => {
      await store.close()
      await place[Symbol.asyncDispose]()
    },
  }
}

async function sqlitePlace() {
  const folder = await temporaryFolder()
  return { sqlite: { file: join(folder.path, 'tsuzuri.db') }, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

async function postgresPlace() {
  const database = await createDatabase()
  return { postgres: { url: database.url }, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
