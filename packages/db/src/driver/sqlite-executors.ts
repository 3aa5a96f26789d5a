import type { SqliteProxyExecutors } from 'drizzle-orm/sqlite-proxy'
import type { SqliteConnection } from './sqlite-connection.ts'

/** Runs something on the connection that the statement belongs on. */
export type Execute = <Answer>(sql: string, run: (connection: SqliteConnection) => Promise<Answer>) => Promise<Answer>

/** What Drizzle's proxy calls, whose types promise rows by mode where a database knows only at run time. */
export const sqliteExecutors = (execute: Execute): SqliteProxyExecutors => {
  const all = (sql: string, params: unknown[], rowMode?: 'array' | 'object') =>
    execute(sql, (connection) => connection.all(sql, params, rowMode))
  const executors = {
    all,
    get: async (sql: string, params: unknown[], rowMode?: 'array' | 'object') => (await all(sql, params, rowMode))[0],
    run: (sql: string, params: unknown[]) => execute(sql, (connection) => connection.run(sql, params)),
  }
  return executors as SqliteProxyExecutors
}
