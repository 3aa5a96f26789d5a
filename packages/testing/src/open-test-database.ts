import { join } from 'node:path'
import { openStore, type OpenStore } from '@tsuzuri/db'
import { createDatabase } from './create-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

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
  return openTestStore(await openTestPlace(dialect))
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

export async function openTestPlace(dialect: Dialect): Promise<TestPlace> {
  if (dialect === 'sqlite') {
    const folder = await temporaryFolder()
    return { sqlite: { file: join(folder.path, 'tsuzuri.db') }, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
  }
  const database = await createDatabase()
  return { postgres: { url: database.url }, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
