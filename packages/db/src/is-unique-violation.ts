const codes: ReadonlySet<unknown> = new Set([
  '23505',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_ROWID',
])

/** Whether the database refused to write something because its like is there already: a live page's path, a file's place. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && codes.has(error.code)) || isUniqueViolation(error.cause))
