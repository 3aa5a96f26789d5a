import Database from 'better-sqlite3'
import type { SearchDocument } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'

/** A plain full-text search to compare with: FTS5 over the words that `Intl.Segmenter` cuts, any of which may stand in a text, by bm25. */
export interface WordSearch {
  /** The refs of the best, best first. */
  readonly search: (text: string, limit: number) => string[]
  readonly close: () => void
}

export const segmentedWords = (documents: readonly SearchDocument[]): WordSearch => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const wordsOf = (text: string): string[] =>
    Array.from(segmenter.segment(fold(text))).flatMap(({ segment, isWordLike }) =>
      isWordLike === true ? [segment.replaceAll('"', '')] : [],
    )
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize='unicode61')`)
  const insert = db.prepare<[number, string, string]>('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const [at, { title, body }] of documents.entries()) insert.run(at + 1, wordsOf(title).join(' '), wordsOf(body).join(' '))
  })()
  const find = db
    .prepare<[string, number], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 6.0, 1.0) LIMIT ?')
    .pluck()
  return {
    search(text, limit) {
      const words = wordsOf(text)
      if (words.length === 0) return []
      return find.all(words.map((word) => `"${word}"`).join(' OR '), limit).flatMap((id) => documents[id - 1]?.ref ?? [])
    },
    close: () => db.close(),
  }
}
