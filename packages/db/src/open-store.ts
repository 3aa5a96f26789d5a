import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPostgresDriver } from './driver/postgres-driver.ts'
import { openSqliteDriver } from './driver/sqlite-driver.ts'
import type { Driver } from './driver/driver.ts'
import { postgresKit } from './kit/postgres-kit.ts'
import { sqliteKit } from './kit/sqlite-kit.ts'
import { firstSeqOf } from './sql/first-seq.ts'
import { createLogEnds } from './sql/log-ends.ts'
import { createStores } from './sql/stores.ts'
import type { Store } from './stores/stores.ts'
import { defineTables, type Tables } from './tables/tables.ts'

export type StorePlace = { readonly sqlite: { readonly file: string } } | { readonly postgres: { readonly url: string } }

/** A store that can also be looked at from below: `authDatabase` and `countStatements` take it. */
export interface OpenStore extends Store {
  readonly driver: Driver
  readonly tables: Tables
}

/**
 * Opens the installation's database, makes it where it is missing, and applies the migrations it lacks.
 * `migrationsFolder` holds `sqlite` and `postgres`; left out, it is this package's own.
 */
export const openStore = async (
  place: StorePlace,
  { migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url)) }: { readonly migrationsFolder?: string | undefined } = {},
): Promise<OpenStore> => {
  if ('sqlite' in place)
    return createStore(await openSqliteDriver(place.sqlite.file, join(migrationsFolder, 'sqlite')), defineTables(sqliteKit))
  return createStore(await openPostgresDriver(place.postgres.url, join(migrationsFolder, 'postgres')), defineTables(postgresKit))
}

const createStore = async (driver: Driver, tables: Tables): Promise<OpenStore> => {
  // The same stores inside of a unit and out: the driver knows which connection the caller's statements belong on.
  const context = { database: driver.database, tables, driver, firstSeq: await firstSeqOf(driver, tables) }
  const stores = createStores(context)
  return {
    dialect: driver.dialect,
    read: stores,
    unit: (work, how) => driver.unit(() => work(stores), how),
    log: { append: driver.log.append, ...createLogEnds(context) },
    onCommit: driver.onCommit,
    ping: driver.ping,
    close: driver.close,
    driver,
    tables,
  }
}
