import type { List, ListQuery, PortalId, Role } from '@tsuzuri/model'
import { and, count, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { AcrossStore, LateFilter, Waiting, WaitingFilter } from '../stores/across-store.ts'
import type { Context } from './context.ts'
import { recordColumns, recordOrder, type RecordRow, toRecord } from './record-order.ts'
import { turnConditions } from './turn-conditions.ts'

/**
 * What waits for someone in several portals. All is counted and chosen by the index `records_turns` alone, and whose turn it is asked
 * once for all records that are alike in it; whole records are looked up for what is shown.
 */
export const createWaiting = (context: Context): ((portalIds: readonly PortalId[]) => Pick<AcrossStore, 'waiting' | 'countWaiting'>) => {
  const { database, tables } = context
  const { records, members, auth } = tables
  const byDue = recordOrder(records, { by: 'dueAt', direction: 'ascending' })
  const order: ListOrder<WaitingRow> = { ...byDue, key: ({ record }) => byDue.key(record) }
  const ofRecord = turnConditions(context, records)
  const isPast = (before: LateFilter['before']): SQL | undefined => {
    const days = [...Map.groupBy(before.keys(), (portalId) => before.get(portalId)?.getTime() ?? 0)]
    const past = days.map(([time, portalIds]) =>
      // One day for all, as a rule: then nobody has to be told apart.
      and(days.length > 1 ? inArray(records.portalId, portalIds) : undefined, lt(records.dueAt, new Date(time))),
    )
    return or(sql`1 = 0`, ...past)
  }

  return (portalIds) => {
    const waits = and(inArray(records.portalId, [...portalIds]), isNull(records.trashedAt), isNotNull(records.ball))
    const where = ({ open, ball, late }: WaitingFilter): SQL | undefined =>
      and(waits, ofRecord.inStates(open), ball && eq(records.ball, ball), late && and(ofRecord.inStates(late.states), isPast(late.before)))
    /** Those that are alike in whose turn they are. What else is asked of them is asked of the few kinds there are, not of each record. */
    const alike = (isLate: SQL | undefined) =>
      database
        .select({
          portalId: records.portalId,
          ball: records.ball,
          collection: records.collection,
          state: records.state,
          assignee: records.assignee,
          count: count().as('alike_count'),
          late: countWhere(isLate).as('alike_late'),
        })
        .from(records)
        .where(waits)
        .groupBy(records.portalId, records.ball, records.collection, records.state, records.assignee)
        .as('alike')
    const chosenIds = (filter: WaitingFilter, after: SQL | undefined) => {
      const { open, ball, holders, as, turns } = filter
      const ids = database.select({ id: records.id })
      if (!holders && !as)
        return ids
          .from(records)
          .where(and(where(filter), after))
          .$dynamic()
      const those = alike(undefined)
      const { inStates, assigned, heldBy, isTurnOf } = turnConditions(context, those)
      const isOne = and(
        eq(records.portalId, those.portalId),
        eq(records.ball, those.ball),
        eq(records.collection, those.collection),
        eq(records.state, those.state),
        sql`${records.assignee} is not distinct from ${those.assignee}`,
      )
      return ids
        .from(those)
        .leftJoin(members, assigned)
        .innerJoin(records, isOne)
        .where(
          and(
            inStates(open),
            ball && eq(those.ball, ball),
            holders && heldBy(holders, turns),
            as && isTurnOf(as, turns),
            where(filter),
            after,
          ),
        )
        .$dynamic()
    }
    return {
      waiting: async (filter: WaitingFilter & ListQuery): Promise<List<Waiting>> => {
        const { items, next } = await readList(order, filter, ({ after, orderBy, limit }) =>
          database
            .select({ record: recordColumns(records), assigneeName: auth.user.name, assigneeRole: members.role })
            .from(records)
            .leftJoin(members, ofRecord.assigned)
            .leftJoin(auth.user, eq(auth.user.id, records.assignee))
            .where(
              inArray(
                records.id,
                chosenIds(filter, after)
                  .orderBy(...orderBy)
                  .limit(limit),
              ),
            )
            .orderBy(...orderBy),
        )
        return { items: items.map(({ record, ...assignee }) => ({ ...toRecord(record), ...assignee })), next }
      },
      countWaiting: async ({ open, turns, person, as, late }) => {
        const those = alike(isPast(late.before))
        const { assigned, heldBy, isTurnOf, inStates } = turnConditions(context, those)
        const sumWhere = (counted: unknown, condition: SQL | undefined) =>
          sql`sum(case when ${condition} then ${counted} else 0 end)`.mapWith(Number)
        const rows = await database
          .select({
            portalId: those.portalId,
            ball: those.ball,
            count: sql`sum(${those.count})`.mapWith(Number),
            mine: sumWhere(those.count, and(isTurnOf(as, turns), heldBy([person, null], turns))),
            late: sumWhere(those.late, inStates(late.states)),
          })
          .from(those)
          .leftJoin(members, assigned)
          .where(inStates(open))
          .groupBy(those.portalId, those.ball)
        return rows.flatMap(({ ball, ...row }) => (ball ? [{ ...row, ball }] : []))
      },
    }
  }
}

interface WaitingRow {
  readonly record: RecordRow
  readonly assigneeName: string | null
  readonly assigneeRole: Role | null
}

const countWhere = (condition: SQL | undefined) => sql`sum(case when ${condition ?? sql`1 = 0`} then 1 else 0 end)`.mapWith(Number)
