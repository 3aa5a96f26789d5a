import type { Database } from 'better-sqlite3'
import { japaneseCharacters, type Run } from '../../text/runs.ts'
import { indexTokens } from '../../text/tokens.ts'

/** Writes the tokens of a batch's documents. */
export interface TokenWriter {
  add(id: number, title: readonly Run[], body: readonly Run[]): void
  remove(id: number): void
  clear(): void
  /** Writes what waits. */
  end(): void
}

/**
 * Makes the function that begins a batch. Added tokens wait until its end and are written in the order of ids: at each step back
 * FTS5 would put what it has gathered on disk as a piece of its own.
 */
export const createTokenWriter = (db: Database): (() => TokenWriter) => {
  const tables = tokenTables.map(({ table, tokensOf }) => ({
    tokensOf,
    // SQLite takes numbers from JavaScript for floating, which an FTS table refuses as ids.
    insert: db.prepare<[number, string, string]>(`INSERT INTO ${table} (rowid, title, body) VALUES (CAST(? AS INTEGER), ?, ?)`),
    drop: db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`),
    empty: `INSERT INTO ${table} (${table}) VALUES ('delete-all')`,
  }))
  return () => {
    const waiting = new Map<number, readonly [title: readonly Run[], body: readonly Run[]]>()
    return {
      add(id, title, body) {
        waiting.set(id, [title, body])
      },
      remove(id) {
        if (!waiting.delete(id)) for (const { drop } of tables) drop.run(id)
      },
      clear() {
        waiting.clear()
        for (const { empty } of tables) db.exec(empty)
      },
      end() {
        const documents = [...waiting].sort(([left], [right]) => left - right)
        for (const { insert, tokensOf } of tables) {
          for (const [id, [title, body]] of documents) insert.run(id, tokensOf(title).join(' '), tokensOf(body).join(' '))
        }
      },
    }
  }
}

const tokenTables = [
  { table: 'search_fts', tokensOf: indexTokens },
  { table: 'search_character', tokensOf: japaneseCharacters },
] as const
