import { and, asc, desc, gt, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Cursor } from './cursor.ts'
import type { ListOrder } from './list-order.ts'

/** The `order by` of a list. */
export const orderBy = <Row>({ column, tie, direction, nullable }: ListOrder<Row>): SQL[] => {
  const sort = direction === 'ascending' ? asc : desc
  return [...(nullable ? [sql`${column} is null`] : []), sort(column), ...(tie === column ? [] : [sort(tie)])]
}

/** What comes after the cursor in a list's order. */
export const afterCursor = <Row>({ column, tie, direction, nullable }: ListOrder<Row>, cursor: Cursor): SQL | undefined => {
  const beyond = direction === 'ascending' ? gt : lt
  if (cursor.value === null) return and(isNull(column), beyond(tie, cursor.tie))
  if (tie === column) return beyond(column, cursor.value)
  // As one pair: then an index leads to the place, instead of being read from its beginning up to there.
  const pair = sql`(${sql.param(cursor.value, column)}, ${sql.param(cursor.tie, tie)})`
  const later = direction === 'ascending' ? sql`(${column}, ${tie}) > ${pair}` : sql`(${column}, ${tie}) < ${pair}`
  return nullable ? or(isNull(column), and(isNotNull(column), later)) : later
}
