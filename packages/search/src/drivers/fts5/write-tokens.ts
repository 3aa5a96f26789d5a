import type { Database } from 'better-sqlite3'
import { japaneseCharacters } from '../../text/runs.ts'
import { type IndexedText, textTokens } from '../../text/tokens.ts'

/** What is indexed of a document, column by column. */
interface IndexedTexts {
  readonly title: IndexedText
  readonly body: IndexedText
  readonly reading: IndexedText
}

/** Writes the tokens of a batch's documents. */
export interface TokenWriter {
  add(id: number, texts: IndexedTexts): void
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
    insert: db.prepare<[number, string, string, string]>(
      `INSERT INTO ${table} (rowid, title, body, reading) VALUES (CAST(? AS INTEGER), ?, ?, ?)`,
    ),
    drop: db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`),
    empty: `INSERT INTO ${table} (${table}) VALUES ('delete-all')`,
  }))
  return () => {
    const waiting = new Map<number, IndexedTexts>()
    return {
      add(id, texts) {
        waiting.set(id, texts)
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
          const written = (text: IndexedText): string => tokensOf(text).join(' ')
          for (const [id, { title, body, reading }] of documents) insert.run(id, written(title), written(body), written(reading))
        }
      },
    }
  }
}

const tokenTables = [
  { table: 'search_fts', tokensOf: textTokens },
  { table: 'search_character', tokensOf: ({ runs }: IndexedText) => japaneseCharacters(runs) },
] as const
