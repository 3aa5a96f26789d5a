import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { createPostgresLog } from '../log/postgres-log.ts'
import { unitErrors } from '../unit/unit-errors.ts'
import { createUnits, type Transaction } from '../unit/units.ts'
import type { Database, Driver } from './driver.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { openPostgresPool } from './open-postgres-pool.ts'
import { withUnits } from './with-units.ts'

// Held by the unit that is open, whichever process it runs in: one writer, as on SQLite.
const writerLock = 1_953_723_770
const read = /^\s*(?:select|with)\b/i

/** Connects to PostgreSQL and brings the database up to date. */
export const openPostgresDriver = async (url: string, migrationsFolder: string): Promise<Driver> => {
  await migratePostgres(url, migrationsFolder)
  const pool = openPostgresPool(url, 10)
  const listening = new AsyncLocalStorage<(sql: string) => void>()
  // Here every unit lasts: other processes may have seen what a database that lost its power forgot.
  const units = createUnits(() => beginPostgres(pool))
  const log = createPostgresLog(url, units)

  const connect = (writesAlone: boolean): Database => {
    const client = {
      query: async (config: pg.QueryConfig, params: unknown[]) => {
        listening.getStore()?.(config.text)
        const unit = units.current()
        if (unit) return unit.statement((connection) => connection.query(config, params))
        if (!writesAlone && !read.test(config.text)) throw unitErrors.required()
        return pool.query(config, params)
      },
    }
    return drizzle({ client: client as unknown as pg.Pool, paramsInErrors: false }) as unknown as Database
  }

  return {
    dialect: 'postgres',
    database: connect(false),
    loneDatabase: withUnits(connect(true), units.run),
    unit: units.run,
    log,
    currentUnit: units.current,
    onCommit: units.onCommit,
    listen: (listener, work) => listening.run(listener, work),
    query: ({ text, values }) => pool.query(text, [...values]),
    ping: async () => void (await pool.query('select 1')),
    close: async () => {
      await units.close()
      await log.close()
      await pool.end()
    },
  }
}

const beginPostgres = async (pool: pg.Pool): Promise<Transaction<pg.PoolClient>> => {
  const connection = await pool.connect()
  let broken: Error | undefined
  const onBreak = (error: Error): void => {
    broken = error
  }
  connection.on('error', onBreak)
  const release = (error?: Error): void => {
    connection.off('error', onBreak)
    connection.release(error ?? broken)
  }
  const rollback = async (): Promise<void> => {
    // Whatever cannot be rolled back is thrown away together with its connection.
    await connection.query('rollback').then(() => release(), release)
  }
  try {
    await connection.query(`begin; select pg_advisory_xact_lock(${writerLock})`)
  } catch (error) {
    await rollback()
    throw error
  }
  return {
    connection,
    commit: async () => {
      const { command } = await connection.query('commit')
      if (command !== 'COMMIT') throw unitErrors.undone()
      release()
    },
    rollback,
  }
}
