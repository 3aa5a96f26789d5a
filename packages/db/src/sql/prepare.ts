/** Builds a statement's SQL once. PostgreSQL keeps it under `name`, which is one statement's alone; SQLite needs none. */
export const prepare = <Prepared>(query: { prepare(): Prepared }, name: string): Prepared =>
  (query as { prepare(name: string): Prepared }).prepare(name)
