import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { searchErrors } from '../../search-errors.ts'
import { applicationId, indexVersion, schema } from './schema.ts'

/** Why an index was emptied: the file was damaged, or it was made by another version of folding or tables. */
export type ResetReason = 'damaged' | 'version'

/** Opens or makes the file. One that is damaged or of another version is made anew, empty. Throws `search.foreign`. */
export const openDatabase = (file: string, onReset: (reason: ResetReason) => void): Database.Database => {
  if (file !== inMemory) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  let db: Database.Database | undefined
  try {
    db = connect(file)
    const state = stateOf(db, file)
    if (state === 'new') create(db)
    if (state === 'new' || state === 'ours') return db
  } catch (error) {
    if (!isDamage(error)) {
      db?.close()
      throw error
    }
    db?.close()
    return remake(file, onReset, 'damaged')
  }
  db.close()
  return remake(file, onReset, 'version')
}

/** Throws the file away and opens an empty one. */
export const remake = (file: string, onReset: (reason: ResetReason) => void, reason: ResetReason): Database.Database => {
  // The file itself last: a new one beside an old log would be taken for the old one's.
  if (file !== inMemory) for (const suffix of ['-wal', '-shm', '-journal', '']) rmSync(file + suffix, { force: true })
  const db = connect(file)
  create(db)
  onReset(reason)
  return db
}

/** True for what SQLite throws over a file that is damaged or no database at all. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')

/** The name of a database that is not kept. */
export const inMemory = ':memory:'

/** A connection to the file as it is. */
export const connect = (file: string): Database.Database => {
  // SQLite gives the files it puts beside this one (-wal, -shm) the same rights.
  if (file !== inMemory) closeSync(openSync(file, 'a', 0o600))
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    // The index can be built again from the event stream: losing the last moments in a power cut costs nothing.
    db.pragma('synchronous = NORMAL')
    db.pragma('busy_timeout = 5000')
    // What a client deleted must not linger in free pages.
    db.pragma('secure_delete = ON')
    db.pragma('cache_size = -32000')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const stateOf = (db: Database.Database, file: string): 'new' | 'ours' | 'version' => {
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0
  const id = db.pragma('application_id', { simple: true })
  if (tables === 0 && id === 0) return 'new'
  if (id !== applicationId) throw searchErrors.foreign(file)
  return db.pragma('user_version', { simple: true }) === indexVersion ? 'ours' : 'version'
}

const create = (db: Database.Database): void => {
  db.transaction(() => {
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${indexVersion}`)
    db.exec(schema)
    db.exec('INSERT INTO search_state (id, cursor, changes) VALUES (1, 0, 0)')
  }).immediate()
}
