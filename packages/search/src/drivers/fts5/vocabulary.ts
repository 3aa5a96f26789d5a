import type { Database } from 'better-sqlite3'
import { editDistance } from '../../text/edit-distance.ts'
import { katakanaKey } from '../../text/kana.ts'
import { katakanaRuns, type Run } from '../../text/runs.ts'
import { pairs, pieces } from '../../text/tokens.ts'

/** The words of all documents. It crosses portals: its answers widen a query, which then is matched within its scope; they are never shown. */
export interface Vocabulary {
  /** Words that hold this part, most frequent first. */
  containing(part: string): string[]
  endingWith(part: string): string[]
  /** Katakana words with the same key. */
  spelledLike(key: string): string[]
  /** Words that a slip of the finger away from this one; of a katakana word, by its key. */
  near(word: string): string[]
}

/** The words of a document that belong in the vocabulary. */
export const wordsOf = (runs: readonly Run[]): Set<string> =>
  new Set(
    runs.flatMap((run) =>
      run.sort === 'latin'
        ? pieces(run.text)
        : katakanaRuns(run.text).filter((word) => word.length <= longestKatakana && katakanaKey(word) !== undefined),
    ),
  )

/** What a katakana word is looked up by; null of another, which is looked up as it is. */
export const keyOf = (word: string): string | null => (isKatakana.test(word) ? (katakanaKey(word) ?? word) : null)

/** What finds a word by its parts: the pairs of its key, with where it begins and ends. */
export const wordPairs = (key: string): string[] => pairs(`${start}${key}${end}`)

export const createVocabulary = (db: Database): Vocabulary => {
  const frequent = db
    .prepare<[string, number], string>(
      'SELECT w.word FROM search_word_fts CROSS JOIN search_word w ON w.id = search_word_fts.rowid WHERE search_word_fts MATCH ? ORDER BY w.df DESC LIMIT ?',
    )
    .pluck()
  const alike = db.prepare<[string], string>('SELECT word FROM search_word WHERE key = ? ORDER BY df DESC LIMIT 8').pluck()
  const resembling = db.prepare<[string], { word: string; key: string; df: number }>(
    `SELECT w.word, coalesce(w.key, w.word) AS key, w.df FROM search_word_fts CROSS JOIN search_word w ON w.id = search_word_fts.rowid
     WHERE search_word_fts MATCH ? ORDER BY bm25(search_word_fts) LIMIT 300`,
  )

  const matching = (text: string): string[] => ([...text].length < 2 ? [] : frequent.all(`"${pairs(text).join(' ')}"`, mostWords))

  return {
    containing: matching,
    endingWith: (part) => matching(`${part}${end}`),
    spelledLike: (key) => alike.all(key),
    near(word) {
      const key = keyOf(word) ?? word
      const length = [...key].length
      if (/^\p{N}+$/u.test(word) || length < (isKatakana.test(word) ? 3 : 4)) return []
      const most = length >= 8 ? 2 : 1
      const expression = wordPairs(key)
        .map((pair) => `"${pair}"`)
        .join(' OR ')
      return resembling
        .all(expression)
        .map((row) => ({ ...row, distance: editDistance(key, row.key, most) }))
        .filter(({ distance }) => distance <= most)
        .sort((left, right) => left.distance - right.distance || right.df - left.df)
        .slice(0, 12)
        .map((row) => row.word)
    },
  }
}

// The tokenizer takes them for letters, and no folded word holds them.
const start = '‹'
const end = '›'
const mostWords = 400
const longestKatakana = 40
const isKatakana = /^[ァ-ヺー]+$/u
