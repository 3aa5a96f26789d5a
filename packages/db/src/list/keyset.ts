import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
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
  const later = or(beyond(column, cursor.value), and(eq(column, cursor.value), beyond(tie, cursor.tie)))
  return nullable ? or(isNull(column), and(isNotNull(column), later)) : later
}
