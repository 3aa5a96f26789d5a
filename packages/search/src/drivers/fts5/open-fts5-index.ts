import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { portalIdSchema } from '@tsuzuri/model'
import { searchErrors } from '../../search-errors.ts'
import type { HeldDocument, SearchAnswer, SearchDegraded, SearchHealth, SearchIndex, SearchQuery } from '../../search-index.ts'
import { beginRebuilding } from './begin-rebuilding.ts'
import { createWriterThread } from './create-writer-thread.ts'
import { sqlPortalOf } from './document-id.ts'
import { createFind, nothing } from './find.ts'
import { connect, inMemory, isDamage, openDatabase, remake, type ResetReason } from './open-database.ts'
import { createReadHits } from './read-hits.ts'
import { TimeUp } from './time-up.ts'
import { createWriterHere } from './writer.ts'

export interface Fts5Options {
  /** The SQLite file, of its own; made when missing, with its directory. `:memory:` for one that is not kept. */
  readonly file: string
  /** Told when the file had to be made anew, so that it is filled again. */
  readonly onReset?: (reason: ResetReason) => void
  /** How long a search may take, in milliseconds; two seconds unless told. It is looked at between statements. */
  readonly mostTime?: number
}

/**
 * Opens the embedded search index on SQLite FTS5. What is found damaged while it is open is thrown away and begun anew, by whichever
 * process sees it first; the others go over to the new file. Throws `search.foreign` when the file is a database of something else.
 */
export const openFts5Index = ({ file, onReset = () => {}, mostTime = 2_000 }: Fts5Options): SearchIndex => {
  const prepare = (db: Database) => {
    const find = createFind(db, mostTime)
    const readHits = createReadHits(db)
    return {
      db,
      inode: inodeOf(file),
      writer: file === inMemory ? createWriterHere(db) : createWriterThread(file),
      // One transaction, so that what is read belongs to what was found, whoever writes meanwhile.
      search: db.transaction((query: SearchQuery) => {
        const { ids, near, pattern, ...found } = find(query)
        return { hits: readHits(ids, pattern), ...(near && { near: readHits(near.ids, near.pattern) }), ...found }
      }).deferred,
      cursor: db.prepare<[], number>('SELECT cursor FROM search_state').pluck(),
      documents: db.prepare<[], number>('SELECT count(*) FROM search_meta').pluck(),
      held: db.prepare<[string], { ref: string; portal: string; digest: string }>(
        `SELECT d.ref, p.name AS portal, d.digest FROM search_doc d JOIN search_portal p ON p.id = ${sqlPortalOf('d.id')}
         WHERE d.ref > ? ORDER BY d.ref LIMIT 1000`,
      ),
    }
  }
  type Opened = ReturnType<typeof prepare>
  let opened: Opened | undefined = prepare(openDatabase(file, onReset))

  const close = async (index: Opened): Promise<void> => {
    index.db.close()
    await index.writer.end()
  }
  /** The open database; another one when somebody has put a new file in its place. */
  const current = (): Opened => {
    if (opened === undefined) throw searchErrors.closed()
    if (opened.inode === inodeOf(file)) return opened
    void close(opened)
    opened = undefined
    opened = prepare(openDatabase(file, onReset))
    return opened
  }
  /** Runs on the open database; a file found damaged is emptied, and the caller told. */
  const using = async <Result>(work: (index: Opened) => Result | Promise<Result>): Promise<Result> => {
    const index = current()
    try {
      return await work(index)
    } catch (error) {
      if (!isDamage(error)) throw error
      if (opened === index) {
        void close(index)
        opened = undefined
        opened = prepare(index.inode === inodeOf(file) ? remake(file, onReset, 'damaged') : openDatabase(file, onReset))
      }
      throw searchErrors.damaged(file)
    }
  }
  const answer = (query: SearchQuery): Promise<SearchAnswer> =>
    using((index) => {
      const started = performance.now()
      const answered = (found: Pick<SearchAnswer, 'hits' | 'near' | 'total' | 'tier' | 'facets'>, degraded: SearchDegraded | null) => ({
        ...found,
        tookMs: performance.now() - started,
        engine: name,
        degraded,
      })
      try {
        return answered(index.search(query), index.cursor.get() === 0 ? 'filling' : null)
      } catch (error) {
        if (!(error instanceof TimeUp)) throw error
        const { total, tier, facets } = nothing
        return answered({ hits: [], total, tier, facets }, 'too-long')
      }
    })

  const own: Pick<SearchIndex, 'apply' | 'cursor' | 'held'> = {
    apply: (ops, cursor) => using(({ writer }) => writer.apply(ops, cursor)),
    cursor: () => using((index) => index.cursor.get() ?? 0),
    held: (after) =>
      using((index) =>
        index.held
          .all(after ?? '')
          .map(({ ref, portal, digest }): HeldDocument => ({ ref, portalId: portalIdSchema.parse(portal), digest })),
      ),
  }
  return {
    ...own,
    name,
    search: (query) => answer(query).catch((error: unknown) => (isOwnDamage(error) ? answer(query) : Promise.reject(error))),
    rebuild: (head, portalId) => beginRebuilding(own, head, portalId),
    examine: () =>
      using(({ db }) => examine(file === inMemory ? db : connect(file), db)).catch((error: unknown) =>
        isOwnDamage(error) ? error.message : Promise.reject(error),
      ),
    optimize: () => using(({ writer }) => writer.optimize()),
    health: () =>
      using(({ cursor, documents }): SearchHealth => {
        const seq = cursor.get() ?? 0
        return { ready: true, documents: documents.get() ?? 0, cursor: seq, problem: null }
      }).catch((error: unknown) => ({
        ready: false,
        documents: 0,
        cursor: 0,
        problem: error instanceof Error ? error.message : String(error),
      })),
    close: async () => {
      const index = opened
      opened = undefined
      if (index) await close(index)
    },
  }
}

const name = 'fts5'

/** By a connection of its own: FTS5 takes what another has written since for damage when it is made to look through its tables. */
const examine = (db: Database, kept: Database): string | null => {
  try {
    const flaws = db.pragma('quick_check(1)', { simple: true })
    for (const table of ['search_fts', 'search_title', 'search_character', 'search_word_fts'])
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`)
    return flaws === 'ok' ? null : String(flaws)
  } finally {
    if (db !== kept) db.close()
  }
}

const isOwnDamage = (error: unknown): error is Error => error instanceof Error && 'code' in error && error.code === 'search.damaged'

/** Which file stands at a place; 0 when none does. */
const inodeOf = (file: string): number => (file === inMemory ? 1 : (statSync(file, { throwIfNoEntry: false })?.ino ?? 0))
