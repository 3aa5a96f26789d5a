import { closeSync, openSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { checkRuntime } from '../driver/check-runtime.ts'

/**
 * Writes the state of a SQLite file at one moment into a new one, as it is: nothing is migrated, and whoever writes meanwhile
 * goes on. What was deleted is not in the copy. Its memory stays flat; on the disk it needs as much as the original.
 */
export const copySqlite = (from: string, to: string): void => {
  checkRuntime()
  const source = new Sqlite(from, { readonly: true, fileMustExist: true })
  try {
    source.pragma('busy_timeout = 5000')
    // Made before, since SQLite itself would let others read it.
    closeSync(openSync(to, 'wx', 0o600))
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
}
