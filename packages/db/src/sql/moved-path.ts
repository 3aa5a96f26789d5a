import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** What a place is called once what it begins with, `from`, is called `to`. */
export const movedPath = (column: AnyColumn, from: string, to: string): SQL =>
  sql`cast(${to} as text) || substr(${column}, length(cast(${from} as text)) + 1)`
