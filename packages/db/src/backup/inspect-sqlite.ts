import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PortalId } from '@tsuzuri/model'
import Sqlite from 'better-sqlite3'
import { checkRuntime } from '../driver/check-runtime.ts'

export interface SqliteFindings {
  /** Null when the file is whole, else what SQLite says is wrong with it. */
  readonly flaw: string | null
  /** Migrations that were applied to it and that this version does not know. */
  readonly unknown: readonly string[]
  /** The contents that its files refer to, each once, in order. */
  readonly contents: () => Iterable<{ readonly portalId: PortalId; readonly sha256: string }>
  readonly close: () => void
}

/** Looks into a SQLite file of an installation without changing it. Throws SQLite's error for what is none. */
export const inspectSqlite = (file: string, migrationsFolder: string): SqliteFindings => {
  checkRuntime()
  const handle = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const flaw = String(handle.pragma('integrity_check(1)', { simple: true }))
    const known = new Set(readdirSync(join(migrationsFolder, 'sqlite')))
    const applied = handle.prepare<[], { name: string }>('select name from __drizzle_migrations where name is not null').all()
    return {
      flaw: flaw === 'ok' ? null : flaw,
      unknown: applied.map(({ name }) => name).filter((name) => !known.has(name)),
      contents: () =>
        handle
          .prepare<[], { portalId: PortalId; sha256: string }>(
            'select distinct portal_id as portalId, sha256 from file_versions order by portal_id, sha256',
          )
          .iterate(),
      close: () => handle.close(),
    }
  } catch (error) {
    handle.close()
    throw error
  }
}
