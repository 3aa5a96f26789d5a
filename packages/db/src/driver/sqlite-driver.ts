import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { betterSQLite3Codecs } from 'drizzle-orm/better-sqlite3/codecs'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { createLogThread } from '../log/create-log-thread.ts'
import { createSqliteLog } from '../log/sqlite-log.ts'
import { unitErrors } from '../unit/unit-errors.ts'
import { createUnits } from '../unit/units.ts'
import type { Database, Driver } from './driver.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { openSqliteConnection } from './sqlite-connection.ts'
import { type Execute, sqliteExecutors } from './sqlite-executors.ts'
import { checkRuntime } from './check-runtime.ts'
import { withUnits } from './with-units.ts'

/** Opens, and makes where it is missing, the SQLite file and brings it up to date. */
export const openSqliteDriver = async (file: string, migrationsFolder: string): Promise<Driver> => {
  checkRuntime()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite gives the files it puts beside this one (-wal, -shm) the same rights.
  closeSync(openSync(file, 'a', 0o600))
  const writer = openSqliteConnection(file, { readonly: false })
  await migrateSqlite(writer, migrationsFolder).catch((error: unknown) => {
    writer.close()
    throw error
  })
  const reader = openSqliteConnection(file, { readonly: true })
  const listening = new AsyncLocalStorage<(sql: string) => void>()

  const units = createUnits(async (lasts) => {
    // It may not be changed inside of a transaction.
    const setLasting = (level: 'FULL' | 'NORMAL'): void => void (lasts || writer.handle.pragma(`synchronous = ${level}`))
    setLasting('NORMAL')
    writer.handle.exec('begin immediate')
    return {
      connection: writer,
      commit: async () => {
        writer.handle.exec('commit')
        setLasting('FULL')
      },
      rollback: async () => {
        // A failed commit may have rolled back by itself.
        if (writer.handle.inTransaction) writer.handle.exec('rollback')
        setLasting('FULL')
      },
    }
  })

  const thread = createLogThread(file)

  const connect = (writesAlone: boolean): Database => {
    const execute: Execute = async (sql, run) => {
      listening.getStore()?.(sql)
      const unit = units.current()
      if (unit) return unit.statement(run)
      if (reader.isRead(sql)) return run(reader)
      if (!writesAlone) throw unitErrors.required()
      return units.between(() => run(writer))
    }
    return drizzle(sqliteExecutors(execute), { codecs: betterSQLite3Codecs, paramsInErrors: false })
  }

  return {
    dialect: 'sqlite',
    database: connect(false),
    loneDatabase: withUnits(connect(true), units.run),
    unit: units.run,
    log: createSqliteLog(units, thread),
    currentUnit: units.current,
    onCommit: units.onCommit,
    listen: (listener, work) => listening.run(listener, work),
    query: null,
    ping: async () => void (await reader.all('select 1', [], 'array')),
    close: async () => {
      await units.close()
      await thread.end()
      reader.close()
      writer.close()
    },
  }
}
