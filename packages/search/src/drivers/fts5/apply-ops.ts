import type { Database } from 'better-sqlite3'
import { searchErrors } from '../../search-errors.ts'
import type { SearchDocument, SearchOp } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'
import { japaneseCharacters, splitRuns } from '../../text/runs.ts'
import { indexTokens } from '../../text/tokens.ts'
import { audienceNumber, kindBit } from './scope.ts'
import { createVocabulary, wordsOf } from './vocabulary.ts'

interface StoredTexts {
  readonly id: number
  readonly title: string
  readonly body: string
}

/** Makes the function that applies a batch and its cursor in one transaction. */
export const createApply = (db: Database): ((ops: readonly SearchOp[], cursor: number) => void) => {
  const vocabulary = createVocabulary(db)
  const find = db.prepare<[string], StoredTexts>('SELECT id, title, body FROM search_doc WHERE ref = ?')
  const ofPortal = db.prepare<[string], StoredTexts>(
    'SELECT d.id, d.title, d.body FROM search_portal p JOIN search_meta m ON m.portal = p.id JOIN search_doc d ON d.id = m.id WHERE p.name = ?',
  )
  const portal = db
    .prepare<[string], number>('INSERT INTO search_portal (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id')
    .pluck()
  const addDocument = db
    .prepare<[object], number>(
      `INSERT INTO search_doc (ref, collection, state, href, title, folded_title, folded_body, body)
       VALUES (@ref, @collection, @state, @href, @title, @foldedTitle, @foldedBody, @body) RETURNING id`,
    )
    .pluck()
  const changeDocument = db.prepare<[object]>('UPDATE search_doc SET collection = @collection, state = @state, href = @href WHERE id = @id')
  const putMeta = db.prepare<[object]>(
    'INSERT OR REPLACE INTO search_meta (id, portal, audience, kind, updated) VALUES (@id, @portal, @audience, @kind, @updated)',
  )
  const addTokens = db.prepare<[number, string, string]>('INSERT INTO search_fts (rowid, title, body) VALUES (?, ?, ?)')
  const addCharacters = db.prepare<[number, string, string]>('INSERT INTO search_character (rowid, title, body) VALUES (?, ?, ?)')
  const deletions = ['search_fts WHERE rowid', 'search_character WHERE rowid', 'search_meta WHERE id', 'search_doc WHERE id'].map((place) =>
    db.prepare<[number]>(`DELETE FROM ${place} = ?`),
  )
  const setCursor = db.prepare<[number]>('UPDATE search_state SET cursor = ?')

  const remove = (stored: StoredTexts): void => {
    vocabulary.remove(wordsOf([...splitRuns(fold(stored.title)), ...splitRuns(fold(stored.body))]))
    for (const deletion of deletions) deletion.run(stored.id)
  }

  const put = (document: SearchDocument): void => {
    const stored = find.get(document.ref)
    const portalNumber = portal.get(document.portalId)
    const meta = {
      portal: portalNumber,
      audience: audienceNumber[document.audience],
      kind: kindBit[document.kind],
      updated: document.updatedAt.getTime(),
    }
    const { ref, collection, state, href, title, body } = document
    if (stored !== undefined && stored.title === title && stored.body === body) {
      // Moves and changes of state are frequent and leave the words alone.
      changeDocument.run({ id: stored.id, collection, state, href })
      putMeta.run({ id: stored.id, ...meta })
      return
    }
    if (stored !== undefined) remove(stored)
    const [foldedTitle, foldedBody] = [fold(title), fold(body)]
    const [titleRuns, bodyRuns] = [splitRuns(foldedTitle), splitRuns(foldedBody)]
    const id = addDocument.get({
      ref,
      collection,
      state,
      href,
      title,
      body,
      foldedTitle: foldedTitle === title ? null : foldedTitle,
      foldedBody: foldedBody === body ? null : foldedBody,
    })
    if (id === undefined) return
    putMeta.run({ id, ...meta })
    addTokens.run(id, indexTokens(titleRuns).join(' '), indexTokens(bodyRuns).join(' '))
    addCharacters.run(id, japaneseCharacters(titleRuns).join(' '), japaneseCharacters(bodyRuns).join(' '))
    vocabulary.add(wordsOf([...titleRuns, ...bodyRuns]))
  }

  const clear = (): void => {
    db.exec(`
      DELETE FROM search_doc; DELETE FROM search_meta; DELETE FROM search_portal;
      INSERT INTO search_fts (search_fts) VALUES ('delete-all'); INSERT INTO search_character (search_character) VALUES ('delete-all')
    `)
    vocabulary.clear()
  }

  const run = db.transaction((ops: readonly SearchOp[], cursor: number) => {
    for (const op of ops) {
      if (op.op === 'put') put(checked(op.document))
      else if (op.op === 'clear' && op.portalId === undefined) clear()
      else if (op.op === 'clear') for (const stored of ofPortal.all(op.portalId ?? '')) remove(stored)
      else {
        const stored = find.get(op.ref)
        if (stored !== undefined) remove(stored)
      }
    }
    setCursor.run(cursor)
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
