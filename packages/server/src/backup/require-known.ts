import { inspectSqlite } from '@tsuzuri/db'
import { backupErrors } from './backup-errors.ts'

/** Throws `backup.damaged` and `backup.newer` for a database of the backup `file` that this version cannot take up. */
export const requireKnown = (file: string, database: string, migrationsFolder: string): void => {
  const { flaw, unknown, close } = inspectSqlite(database, migrationsFolder)
  close()
  if (flaw !== null) throw backupErrors.damaged(file, flaw)
  if (unknown.length > 0) throw backupErrors.newer(file)
}
