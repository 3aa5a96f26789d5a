import type { Database } from 'better-sqlite3'
import { japaneseCharacters } from '../../text/runs.ts'
import { type IndexedText, textTokens } from '../../text/tokens.ts'
import { titleCharacter } from './title-character.ts'

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
  // SQLite takes numbers from JavaScript for floating, which an FTS table refuses as ids.
  const insertTexts = db.prepare<[number, string, string, string]>(
    'INSERT INTO search_fts (rowid, title, body, reading) VALUES (CAST(? AS INTEGER), ?, ?, ?)',
  )
  const insertTitle = db.prepare<[number, string, string]>(
    'INSERT INTO search_title (rowid, title, reading) VALUES (CAST(? AS INTEGER), ?, ?)',
  )
  const insertCharacters = db.prepare<[number, string]>('INSERT INTO search_character (rowid, characters) VALUES (CAST(? AS INTEGER), ?)')
  const drops = tables.map((table) => db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = CAST(? AS INTEGER)`))
  return () => {
    const waiting = new Map<number, IndexedTexts>()
    return {
      add(id, texts) {
        waiting.set(id, texts)
      },
      remove(id) {
        if (!waiting.delete(id)) for (const drop of drops) drop.run(id)
      },
      clear() {
        waiting.clear()
        for (const table of tables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
      },
      end() {
        const documents = [...waiting].sort(([left], [right]) => left - right)
        const written = (text: IndexedText): string => textTokens(text).join(' ')
        for (const [id, texts] of documents) {
          const [title, reading] = [written(texts.title), written(texts.reading)]
          insertTexts.run(id, title, written(texts.body), reading)
          insertTitle.run(id, title, reading)
        }
        for (const [id, texts] of documents) insertCharacters.run(id, charactersOf(texts).join(' '))
      },
    }
  }
}

const tables = ['search_fts', 'search_title', 'search_character'] as const

const charactersOf = ({ title, body, reading }: IndexedTexts): string[] => [
  ...japaneseCharacters([...title.runs, ...body.runs, ...reading.runs]),
  ...Array.from(japaneseCharacters([...title.runs, ...reading.runs]), titleCharacter),
]
