import type { List, PortalId } from '@tsuzuri/model'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { readList } from '../list/read-list.ts'
import type { RecordFilter } from '../stores/record-store.ts'
import type { Context } from './context.ts'
import { recordFilter } from './record-filter.ts'
import { recordColumns, recordOrder, type RecordRow } from './record-order.ts'

/** So many rows are sorted sooner than the list is read in its order until enough of them have come by. */
const few = 500

/**
 * A portion of a narrowed list in one statement, which looks first how much there is: a few rows are chosen and sorted, many are come
 * upon soon in the list's order. Neither database can know beforehand which it is; the wrong way reads the whole collection.
 */
export const chosenRecords = (
  { database, tables: { records } }: Context,
  portalId: PortalId,
  filter: RecordFilter,
): Promise<List<RecordRow>> =>
  readList(recordOrder(records, filter.order), filter, ({ after, orderBy, limit }) => {
    const narrowed = recordFilter(records, portalId, filter)
    const ids = (where: SQL | undefined) => database.select({ id: records.id }).from(records).where(where)
    // No condition keeps SQLite from looking through all there is for what it then refuses; a limit of none does.
    const portion = (where: SQL | undefined, isRight: SQL) => {
      const sorted = ids(and(where, after))
        .orderBy(...orderBy)
        .limit(limit)
      return sql`select id from (select id from ${sorted} as sorted limit (case when ${isRight} then ${limit} else 0 end)) as portion`
    }
    const counted = sql`(select count(*) from few)`
    const chosen = sql`(with few as materialized ${ids(narrowed).limit(few + 1)}
      ${portion(sql`${records.id} in (select id from few)`, sql`${counted} <= ${few}`)}
      union all ${portion(narrowed, sql`${counted} > ${few}`)})`
    return database
      .select(recordColumns(records))
      .from(records)
      .where(inArray(records.id, chosen))
      .orderBy(...orderBy)
  })
