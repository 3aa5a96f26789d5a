import type { Database } from 'better-sqlite3'
import type { SearchOp } from '../../search-index.ts'
import { createApply } from './apply-ops.ts'
import { createFacets } from './facets.ts'

/** What changes an index. */
export interface Writer {
  apply(ops: readonly SearchOp[], cursor: number): Promise<void>
  optimize(): Promise<void>
  /** Lets go of the file once what was begun is done. */
  end(): Promise<void>
}

/** Makes the functions that change an index over a connection. */
export const createWriting = (db: Database) => ({
  apply: createApply(db),
  optimize: (): void => {
    createFacets(db).sweep()
    for (const table of ['search_fts', 'search_title', 'search_character', 'search_word_fts'])
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
    db.pragma('wal_checkpoint(TRUNCATE)')
  },
})

/** Writes where it is called: for an index in memory, which no other thread can reach. */
export const createWriterHere = (db: Database): Writer => {
  const { apply, optimize } = createWriting(db)
  return {
    apply: async (ops, cursor) => apply(ops, cursor),
    optimize: async () => optimize(),
    end: async () => {},
  }
}
