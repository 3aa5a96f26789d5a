import Sqlite from 'better-sqlite3'

/** One handle of a SQLite file that keeps its prepared statements. */
export interface SqliteConnection {
  readonly handle: Sqlite.Database
  isRead(sql: string): boolean
  all(sql: string, params: readonly unknown[], rowMode: 'array' | 'object' | undefined): Promise<unknown[]>
  run(sql: string, params: readonly unknown[]): Promise<Sqlite.RunResult>
  close(): void
}

const keptStatements = 500

/** Opens a handle; `readonly` ones refuse to write. */
export const openSqliteConnection = (file: string, { readonly }: { readonly readonly: boolean }): SqliteConnection => {
  const handle = new Sqlite(file)
  handle.pragma('busy_timeout = 5000')
  handle.pragma('journal_mode = WAL')
  handle.pragma('synchronous = FULL')
  handle.pragma('foreign_keys = ON')
  if (readonly) handle.pragma('query_only = ON')
  const statements = new Map<string, Sqlite.Statement>()

  const prepare = (sql: string): Sqlite.Statement => {
    const kept = statements.get(sql)
    if (kept) return kept
    const statement = handle.prepare(sql)
    if (statements.size >= keptStatements) statements.clear()
    statements.set(sql, statement)
    return statement
  }

  return {
    handle,
    isRead: (sql) => prepare(sql).readonly,
    all: async (sql, params, rowMode) => {
      const statement = prepare(sql)
      return statement.raw(rowMode !== 'object').all(...params)
    },
    run: async (sql, params) => prepare(sql).run(...params),
    close: () => handle.close(),
  }
}
