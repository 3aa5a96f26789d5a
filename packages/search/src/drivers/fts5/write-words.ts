import type { Database } from 'better-sqlite3'
import { keyOf, wordPairs } from './vocabulary.ts'

/** Counts in how many documents words stand, over a batch. */
export interface WordWriter {
  /** The words of one document more. */
  add(words: ReadonlySet<string>): void
  /** The words of one document less; a word of no document is gone. */
  remove(words: ReadonlySet<string>): void
  clear(): void
  /** Writes what waits. */
  end(): void
}

/**
 * Makes the function that begins a batch. Frequent words stand in most of its documents, so each is written once, at the end, and in
 * order, which reads neighbours of the table together.
 */
export const createWordWriter = (db: Database): (() => WordWriter) => {
  const count = db.prepare<[string, string | null, number], { id: number; df: number }>(
    'INSERT INTO search_word (word, key, df) VALUES (?, ?, ?) ON CONFLICT (word) DO UPDATE SET df = df + excluded.df RETURNING id, df',
  )
  const discount = db.prepare<[number, string], { id: number; df: number }>(
    'UPDATE search_word SET df = df + ? WHERE word = ? RETURNING id, df',
  )
  const addPairs = db.prepare<[number, string]>('INSERT INTO search_word_fts (rowid, pairs) VALUES (?, ?)')
  const dropPairs = db.prepare<[number]>('DELETE FROM search_word_fts WHERE rowid = ?')
  const drop = db.prepare<[number]>('DELETE FROM search_word WHERE id = ?')

  const write = (word: string, more: number): void => {
    if (more > 0) {
      const key = keyOf(word)
      const row = count.get(word, key, more)
      if (row?.df === more) addPairs.run(row.id, wordPairs(key ?? word).join(' '))
      return
    }
    const row = discount.get(more, word)
    if (row === undefined || row.df > 0) return
    drop.run(row.id)
    dropPairs.run(row.id)
  }

  return () => {
    const waiting = new Map<string, number>()
    const wait = (words: ReadonlySet<string>, step: 1 | -1): void => {
      for (const word of words) waiting.set(word, (waiting.get(word) ?? 0) + step)
    }
    return {
      add: (words) => wait(words, 1),
      remove: (words) => wait(words, -1),
      clear() {
        waiting.clear()
        db.exec(`DELETE FROM search_word; INSERT INTO search_word_fts (search_word_fts) VALUES ('delete-all')`)
      },
      end() {
        const changed = [...waiting].filter(([, more]) => more !== 0).sort(([left], [right]) => (left < right ? -1 : 1))
        for (const [word, more] of changed) write(word, more)
      },
    }
  }
}
