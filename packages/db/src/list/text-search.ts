import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Text without the differences a reader does not see when searching: letters' case and width. Without NUL, which PostgreSQL refuses. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('\0', '')

/** Whether a folded column has `part` in it, `%` and `_` meaning themselves. */
export const containsText = (column: SQLiteColumn, part: string): SQL =>
  sql`${column} like ${`%${foldText(part).replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
