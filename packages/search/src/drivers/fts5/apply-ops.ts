import type { Database } from 'better-sqlite3'
import { documentDigest } from '../../document-digest.ts'
import { searchErrors } from '../../search-errors.ts'
import type { SearchDocument, SearchOp } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'
import { readingText } from '../../text/reading.ts'
import { splitRuns } from '../../text/runs.ts'
import { indexedText } from '../../text/tokens.ts'
import { idOf, keepsId, sqlNumberOf, sqlWithin, sqlWithinStretch, stretchFor } from './document-id.ts'
import { createFacets } from './facets.ts'
import { wordsOf } from './vocabulary.ts'
import { createTokenWriter, type TokenWriter } from './write-tokens.ts'
import { createWordWriter, type WordWriter } from './write-words.ts'

/** What waits until the end of a batch. */
interface Writers {
  readonly tokens: TokenWriter
  readonly words: WordWriter
}

interface StoredTexts {
  readonly id: number
  readonly title: string
  readonly body: string
  readonly reading: string
}

/** Makes the function that applies a batch and its cursor in one transaction. */
export const createApply = (db: Database): ((ops: readonly SearchOp[], cursor: number) => void) => {
  const facets = createFacets(db)
  const find = db.prepare<[string], StoredTexts>('SELECT id, title, body, reading FROM search_doc WHERE ref = ?')
  const ofPortal = db.prepare<[string], StoredTexts>(
    `SELECT d.id, d.title, d.body, d.reading FROM search_portal p JOIN search_doc d ON ${sqlWithin('d.id', 'p.id')} WHERE p.name = ?`,
  )
  const portal = db
    .prepare<[string], number>('INSERT INTO search_portal (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id')
    .pluck()
  const nextNumber = db
    .prepare<{ stretch: number }, number>(
      `SELECT coalesce(${sqlNumberOf('max(id)')} + 1, 0) FROM search_doc WHERE ${sqlWithinStretch('id', '@stretch')}`,
    )
    .pluck()
  const addDocument = db.prepare<[object]>(
    `INSERT INTO search_doc (id, ref, collection, state, href, digest, title, folded_title, folded_body, body, reading, places)
     VALUES (@id, @ref, @collection, @state, @href, @digest, @title, @foldedTitle, @foldedBody, @body, @reading, @places)`,
  )
  const changeDocument = db.prepare<[object]>(
    'UPDATE search_doc SET collection = @collection, state = @state, href = @href, digest = @digest, places = @places WHERE id = @id',
  )
  const putMeta = db.prepare<[object]>(
    'INSERT OR REPLACE INTO search_meta (id, updated, facet, change) SELECT @id, @updated, @facet, changes FROM search_state',
  )
  const deletions = ['search_meta', 'search_doc'].map((table) => db.prepare<[number]>(`DELETE FROM ${table} WHERE id = ?`))
  const beginTokens = createTokenWriter(db)
  const beginWords = createWordWriter(db)
  const setCursor = db.prepare<[number]>('UPDATE search_state SET cursor = ?, changes = changes + 1')

  const remove = (stored: StoredTexts, { tokens, words }: Writers): void => {
    words.remove(wordsOf([...splitRuns(fold(stored.title)), ...splitRuns(fold(stored.body))]))
    tokens.remove(stored.id)
    for (const deletion of deletions) deletion.run(stored.id)
  }

  const put = (document: SearchDocument, writers: Writers): void => {
    const stored = find.get(document.ref)
    const portalNumber = portal.get(document.portalId) ?? 0
    const updated = document.updatedAt.getTime()
    const { ref, collection, state, href, title, body } = document
    const digest = documentDigest(document)
    const places = document.places
      ? JSON.stringify(document.places.map(({ from, kind, name, at }) => [from, kind, name, ...(at ? [at] : [])]))
      : null
    const reading = readingText(document.reading ?? '')
    const stretch = stretchFor(portalNumber, document)
    const facet = facets.idFor(portalNumber, document)
    const sameWords = stored?.title === title && stored.body === body && stored.reading === reading
    if (stored !== undefined && keepsId(stored.id, stretch, document) && sameWords) {
      // Moves and changes of state are frequent and leave the words alone.
      changeDocument.run({ id: stored.id, collection, state, href, digest, places })
      putMeta.run({ id: stored.id, updated, facet })
      return
    }
    if (stored !== undefined) remove(stored, writers)
    const texts = { title: indexedText(fold(title)), body: indexedText(fold(body)), reading: indexedText(reading) }
    const [foldedTitle, foldedBody] = [texts.title.folded, texts.body.folded]
    const id = idOf(stretch, nextNumber.get({ stretch }) ?? 0, document)
    addDocument.run({
      id,
      ref,
      collection,
      state,
      href,
      digest,
      title,
      body,
      reading,
      places,
      foldedTitle: foldedTitle === title ? null : foldedTitle,
      foldedBody: foldedBody === body ? null : foldedBody,
    })
    putMeta.run({ id, updated, facet })
    writers.tokens.add(id, texts)
    writers.words.add(wordsOf([...texts.title.runs, ...texts.body.runs]))
  }

  const clear = ({ tokens, words }: Writers): void => {
    db.exec('DELETE FROM search_doc; DELETE FROM search_meta; DELETE FROM search_facet; DELETE FROM search_portal')
    tokens.clear()
    words.clear()
  }

  const run = db.transaction((ops: readonly SearchOp[], cursor: number) => {
    setCursor.run(cursor)
    const writers = { tokens: beginTokens(), words: beginWords() }
    for (const op of ops) {
      if (op.op === 'put') put(checked(op.document), writers)
      else if (op.op === 'clear' && op.portalId === undefined) clear(writers)
      else if (op.op === 'clear') for (const stored of ofPortal.all(op.portalId ?? '')) remove(stored, writers)
      else {
        const stored = find.get(op.ref)
        if (stored !== undefined) remove(stored, writers)
      }
    }
    writers.tokens.end()
    writers.words.end()
  })

  return (ops, cursor) => {
    if (!Number.isSafeInteger(cursor) || cursor < 0) throw searchErrors['invalid-cursor'](cursor)
    run.immediate(ops, cursor)
  }
}

const checked = (document: SearchDocument): SearchDocument => {
  if (document.ref === '') throw searchErrors['invalid-document']('', 'it has no ref')
  if (Number.isNaN(document.updatedAt.getTime())) throw searchErrors['invalid-document'](document.ref, 'updatedAt is not a date')
  return document
}
