import type { Database } from 'better-sqlite3'
import type { Counts } from './relaxed.ts'

/**
 * What the index counts. Counting what many documents hold reads a list of them all, so those counts are kept until the
 * number of documents is another by a hundredth: they only weigh.
 */
export const createCounts = (db: Database): Counts => {
  const documentsWith = db.prepare<[string], number>('SELECT doc FROM search_token WHERE term = ?').pluck()
  const allDocuments = db.prepare<[], number>('SELECT count(*) FROM search_meta').pluck()
  const kept = new Map<string, number>()
  let keptAt = 0

  const documents = (): number => allDocuments.get() ?? 0
  return {
    documents,
    documentsWith(tokens) {
      const now = documents()
      if (kept.size >= mostKept || Math.abs(now - keptAt) > keptAt / 100) {
        kept.clear()
        keptAt = now
      }
      return tokens.map((token) => {
        const known = kept.get(token)
        if (known !== undefined) return known
        const counted = documentsWith.get(token) ?? 0
        if (counted >= many) kept.set(token, counted)
        return counted
      })
    },
  }
}

const mostKept = 10_000
/** Fewer are counted each time: that costs little, and whether a word is known at all must be true at once. */
const many = 50
