import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PortalId } from '@tsuzuri/model'
import Sqlite from 'better-sqlite3'
import type { KeptKey, KeyStore } from '../stores/key-store.ts'
import { checkRuntime } from '../driver/check-runtime.ts'

export interface SqliteFindings {
  /** Null when the file is whole, else what SQLite says is wrong with it. */
  readonly flaw: string | null
  /** Migrations that were applied to it and that this version does not know. */
  readonly unknown: readonly string[]
  /** The contents that its files refer to, each once, in order. */
  readonly contents: () => Iterable<{ readonly portalId: PortalId; readonly sha256: string }>
  /** The keys that these contents are sealed by; none in the file of a version that sealed nothing. */
  readonly keys: Pick<KeyStore, 'installation' | 'portal'>
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
      keys: keysIn(handle),
      close: () => handle.close(),
    }
  } catch (error) {
    handle.close()
    throw error
  }
}

const keysIn = (handle: Sqlite.Database): SqliteFindings['keys'] => {
  const isThere = handle.prepare("select 1 from sqlite_master where type = 'table' and name = 'portal_keys'").get() !== undefined
  return {
    installation: async () =>
      isThere ? (handle.prepare<[], { wrapped: string }>('select wrapped from installation_key').get()?.wrapped ?? null) : null,
    portal: async (portalId) => {
      if (!isThere) return null
      const row = handle
        .prepare<[string], Pick<KeptKey, 'recipient' | 'wrapped'> & { readonly made_at: number; readonly destroyed_at: number | null }>(
          'select recipient, wrapped, made_at, destroyed_at from portal_keys where portal_id = ?',
        )
        .get(portalId)
      if (!row) return null
      const { recipient, wrapped, made_at: made, destroyed_at: destroyed } = row
      return { recipient, wrapped, madeAt: new Date(made), destroyedAt: destroyed === null ? null : new Date(destroyed) }
    },
  }
}
