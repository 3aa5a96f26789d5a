import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** A value a list is sorted by. Times compare as times, and empty ones come last in both directions. */
export type SortValue = string | number | Date | null

/** How a list is sorted: by a column, and by a second that tells equal ones apart. */
export interface ListOrder<Row> {
  /** Stands in the cursor, so that it is no use in another list. */
  readonly name: string
  readonly direction: 'ascending' | 'descending'
  readonly column: SQLiteColumn
  /** What the column holds. */
  readonly holds: 'text' | 'number' | 'time'
  /** An id, or another text; the column itself where no two rows have the same. */
  readonly tie: SQLiteColumn
  readonly nullable?: boolean
  readonly key: (row: Row) => { readonly value: SortValue; readonly tie: string }
}
