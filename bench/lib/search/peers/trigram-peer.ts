import Database from 'better-sqlite3'
import { fold } from '@tsuzuri/search'
import type { Peer } from './peer.ts'

export const trigramPeer: Peer = {
  name: 'FTS5 trigram',
  most: 20_000,
  async open(documents) {
    const db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize='trigram')`)
    const insert = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)')
    db.transaction(() => {
      for (const [at, { title, body }] of documents.entries()) insert.run(at + 1, fold(title), fold(body))
    })()
    return {
      async search(text, limit) {
        const words = fold(text).split(/\s+/).filter(Boolean)
        const long = words.filter((word) => [...word].length >= 3)
        const short = words.filter((word) => [...word].length < 3)
        const likes = short.map(() => '(title LIKE ? OR body LIKE ?)')
        const where = [...(long.length > 0 ? ['texts MATCH ?'] : []), ...likes].join(' AND ')
        const order = long.length > 0 ? 'ORDER BY bm25(texts, 3.0, 1.0)' : ''
        const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
        const values = [...(long.length > 0 ? [match] : []), ...short.flatMap((word) => [`%${word}%`, `%${word}%`])]
        const ids = db.prepare<(string | number)[], number>(`SELECT rowid FROM texts WHERE ${where} ${order} LIMIT ?`).pluck()
        return ids.all(...values, limit).flatMap((id) => documents[id - 1]?.ref ?? [])
      },
      close: () => db.close(),
    }
  },
}
