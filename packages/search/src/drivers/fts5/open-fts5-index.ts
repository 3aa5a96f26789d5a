import type { SearchAnswer, SearchHealth, SearchIndex } from '../../search-index.ts'
import { searchErrors } from '../../search-errors.ts'
import { createApply } from './apply-ops.ts'
import { createFacets } from './facets.ts'
import { createFind } from './find.ts'
import { isDamage, openDatabase, remake, type ResetReason } from './open-database.ts'
import { createReadHits } from './read-hits.ts'

export interface Fts5Options {
  /** The SQLite file, of its own; made when missing, with its directory. `:memory:` for one that is not kept. */
  readonly file: string
  /** Told when the file had to be made anew, so that the stream is applied from the start. */
  readonly onReset?: (reason: ResetReason) => void
}

/** Opens the embedded search index on SQLite FTS5. Throws `search.foreign` when the file is a database of something else. */
export const openFts5Index = ({ file, onReset = () => {} }: Fts5Options): SearchIndex => {
  const prepare = (db: ReturnType<typeof openDatabase>) => {
    const find = createFind(db)
    const readHits = createReadHits(db)
    return {
      db,
      apply: createApply(db),
      facets: createFacets(db),
      // One transaction, so that what is read belongs to what was found, whoever writes meanwhile.
      search: db.transaction((query: Parameters<SearchIndex['search']>[0]) => {
        const { ids, pattern, total, tier, facets } = find(query)
        return { hits: readHits(ids, pattern), total, tier, facets }
      }).deferred,
      cursor: db.prepare<[], number>('SELECT cursor FROM search_state').pluck(),
      documents: db.prepare<[], number>('SELECT count(*) FROM search_meta').pluck(),
    }
  }
  let opened: ReturnType<typeof prepare> | undefined = prepare(openDatabase(file, onReset))

  /** Runs on the open database; a file found damaged is emptied, and the caller told. */
  const using = <Result>(work: (index: ReturnType<typeof prepare>) => Result): Promise<Result> =>
    new Promise((resolve) => {
      if (opened === undefined) throw searchErrors.closed()
      try {
        resolve(work(opened))
      } catch (error) {
        if (!isDamage(error)) throw error
        opened.db.close()
        opened = undefined
        opened = prepare(remake(file, onReset, 'damaged'))
        throw searchErrors.damaged(file)
      }
    })

  return {
    name: 'fts5',
    apply: (ops, cursor) => using((index) => index.apply(ops, cursor)),
    cursor: () => using((index) => index.cursor.get() ?? 0),
    search: (query) =>
      using((index): SearchAnswer => {
        const started = performance.now()
        const answer = index.search(query)
        return { ...answer, tookMs: performance.now() - started }
      }),
    optimize: () =>
      using(({ db, facets }) => {
        facets.sweep()
        for (const table of ['search_fts', 'search_character', 'search_word_fts'])
          db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
        db.pragma('wal_checkpoint(TRUNCATE)')
      }),
    health: () => healthOf(using),
    async close() {
      opened?.db.close()
      opened = undefined
    },
  }

  function healthOf(run: typeof using): Promise<SearchHealth> {
    return run(({ cursor, documents }) => ({
      ready: true,
      documents: documents.get() ?? 0,
      cursor: cursor.get() ?? 0,
      problem: null,
    })).catch((error: unknown) => ({
      ready: false,
      documents: 0,
      cursor: 0,
      problem: error instanceof Error ? error.message : String(error),
    }))
  }
}
