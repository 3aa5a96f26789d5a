import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type { LogStore } from '../stores/log-store.ts'
import type { CommitListener, OpenUnit, Units } from '../unit/units.ts'

/** What statements are built and run with. On PostgreSQL it is that dialect's own, typed as SQLite's. */
export type Database = SqliteRemoteDatabase

/** One open database, whichever of the two. */
export interface Driver {
  readonly dialect: 'sqlite' | 'postgres'
  /** Writes only inside a unit; outside throws `unit.required`. */
  readonly database: Database
  /** Writes outside of a unit as well, each statement by itself and in turn with the units. Its transactions are units. */
  readonly loneDatabase: Database
  unit: Units<unknown>['run']
  /** What was appended through it is seen by whoever reads afterwards; it is no part of any unit. */
  readonly log: Pick<LogStore, 'append'>
  currentUnit(): Pick<OpenUnit<unknown>, 'events'> | null
  onCommit(listener: CommitListener): () => void
  /** Hands each statement that `work` runs to `listener`, as SQL. */
  listen<Answer>(listener: (sql: string) => void, work: () => Promise<Answer>): Promise<Answer>
  /** Runs one statement of PostgreSQL by itself, as libraries write them. Null on SQLite. */
  readonly query:
    | ((query: {
        readonly text: string
        readonly values: readonly unknown[]
      }) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>)
    | null
  ping(): Promise<void>
  close(): Promise<void>
}
