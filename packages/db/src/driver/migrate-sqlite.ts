import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { migrate } from 'drizzle-orm/sqlite-proxy/migrator'
import { migrationErrors } from './migration-errors.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { sqliteExecutors } from './sqlite-executors.ts'

/**
 * Applies the migrations that are missing, all or none. Foreign keys are off meanwhile: SQLite changes a column by building
 * the table anew, and dropping the old one would otherwise empty the tables that refer to it. The `PRAGMA` within a
 * migration does nothing, since a transaction is open. Throws `migration.references` when a row would be left behind.
 */
export const migrateSqlite = async (connection: SqliteConnection, folder: string): Promise<void> => {
  const { handle } = connection
  const database = drizzle(sqliteExecutors((_sql, run) => run(connection)))
  handle.pragma('foreign_keys = OFF')
  handle.exec('begin immediate')
  try {
    await migrate(database, async (statements) => statements.forEach((statement) => handle.exec(statement)), { migrationsFolder: folder })
    const [orphan] = handle.prepare<[], { table: string }>('pragma foreign_key_check').all()
    if (orphan) throw migrationErrors.references(orphan.table)
    handle.exec('commit')
  } finally {
    if (handle.inTransaction) handle.exec('rollback')
    handle.pragma('foreign_keys = ON')
  }
}
