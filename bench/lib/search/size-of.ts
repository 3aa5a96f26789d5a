import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openFts5Index, type SearchDocument } from '@tsuzuri/search'

/** How many bytes the full-text tables take, and those of the vocabulary, for each byte of text. */
export const sizeOf = async (documents: readonly SearchDocument[]): Promise<{ readonly texts: number; readonly words: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
  const file = join(folder, 'search.db')
  const index = openFts5Index({ file })
  await index.apply(
    documents.map((document) => ({ op: 'put', document })),
    1,
  )
  await index.optimize()
  const db = new Database(file, { readonly: true })
  const bytes = db.prepare<[string], number>('SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name GLOB ?').pluck()
  const text = documents.reduce((sum, { title, body }) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0)
  const size = {
    texts: ((bytes.get('search_fts*') ?? 0) + (bytes.get('search_character*') ?? 0)) / text,
    words: (bytes.get('*search_word*') ?? 0) / text,
  }
  db.close()
  await index.close()
  await rm(folder, { recursive: true })
  return size
}
