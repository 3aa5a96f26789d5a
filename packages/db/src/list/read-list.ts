import type { List, ListQuery } from '@tsuzuri/model'
import type { SQL } from 'drizzle-orm'
import { readCursor, writeCursor } from './cursor.ts'
import { afterCursor, orderBy } from './keyset.ts'
import { listErrors } from './list-errors.ts'
import type { ListOrder } from './list-order.ts'

/** Throws `list.limit-invalid` unless 1 to 200; 50 when left out. */
export const readLimit = ({ limit = 50 }: ListQuery): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw listErrors['limit-invalid'](limit)
  return limit
}

/** One row more than asked for tells whether there is a next page. */
export const cutList = <Row>(rows: readonly Row[], limit: number, order: ListOrder<Row>): List<Row> => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rows.length > limit ? writeCursor(order, order.key(last)) : null }
}

/**
 * Reads one page of a list by the place of its last row, so that rows which come and go meanwhile neither hide nor
 * double others. `select` adds its own condition to the one given.
 */
export const readList = async <Row>(
  order: ListOrder<Row>,
  query: ListQuery,
  select: (part: { readonly after: SQL | undefined; readonly orderBy: SQL[]; readonly limit: number }) => PromiseLike<readonly Row[]>,
): Promise<List<Row>> => {
  const limit = readLimit(query)
  const after = query.cursor === undefined ? undefined : afterCursor(order, readCursor(order, query.cursor))
  return cutList(await select({ after, orderBy: orderBy(order), limit: limit + 1 }), limit, order)
}
