import { clientRoles, firmRoles, type List, type ListQuery, type PortalId, type Role } from '@tsuzuri/model'
import { and, count, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { AcrossStore, InStates, LateFilter, TurnsOf, Waiting, WaitingFilter } from '../stores/across-store.ts'
import type { Context } from './context.ts'
import { recordColumns, recordOrder, type RecordRow, toRecord } from './record-order.ts'

/** What waits for someone in several portals. */
export const createWaiting = ({
  database,
  tables,
}: Context): ((portalIds: readonly PortalId[]) => Pick<AcrossStore, 'waiting' | 'countWaiting'>) => {
  const { records, members, portals, auth } = tables
  const byDue = recordOrder(records, { by: 'dueAt', direction: 'ascending' })
  const order: ListOrder<WaitingRow> = { ...byDue, key: ({ record }) => byDue.key(record) }
  const assigned = and(eq(members.portalId, records.portalId), eq(members.userId, records.assignee))
  const inStates = (wanted: InStates): SQL | undefined =>
    or(no, ...wanted.map(({ collection, states }) => and(eq(records.collection, collection), inArray(records.state, [...states]))))
  const isTurnIn = (turn: TurnsOf[number]): SQL | undefined => {
    const those = turn.mode && database.select({ id: portals.id }).from(portals).where(eq(portals.mode, turn.mode))
    return and(inStates([turn]), those && inArray(records.portalId, those))
  }
  const isOfSide = or(
    and(eq(records.ball, 'firm'), inArray(members.role, [...firmRoles])),
    and(eq(records.ball, 'client'), inArray(members.role, [...clientRoles])),
  )
  const heldBy = (holders: readonly (string | null)[], turns: TurnsOf): SQL | undefined => {
    const isTheirs = turns.map((turn) => and(isTurnIn(turn), inArray(members.role, [...turn.roles])))
    const isHeld = and(isOfSide, or(no, ...isTheirs))
    // Nobody assigned, or nobody who still is a member, leaves the role empty.
    const isUnheld = sql`(${members.role} is null or not ${isHeld})`
    return or(no, ...holders.map((holder) => (holder === null ? isUnheld : and(isHeld, eq(records.assignee, holder)))))
  }
  const isTurnOf = (as: ReadonlyMap<PortalId, Role>, turns: TurnsOf): SQL | undefined => {
    const places = [...Map.groupBy(as.keys(), (portalId) => as.get(portalId))]
    const theirs = (role: Role | undefined) =>
      or(no, ...turns.filter(({ roles }) => role !== undefined && roles.includes(role)).map(isTurnIn))
    return or(no, ...places.map(([role, portalIds]) => and(inArray(records.portalId, portalIds), theirs(role))))
  }
  const isLate = ({ states, before }: LateFilter): SQL | undefined => {
    const days = Map.groupBy(before.keys(), (portalId) => before.get(portalId)?.getTime() ?? 0)
    const past = [...days].map(([time, portalIds]) => and(inArray(records.portalId, portalIds), lt(records.dueAt, new Date(time))))
    return and(inStates(states), or(no, ...past))
  }

  return (portalIds) => {
    const where = ({ open, turns, ball, holders, as, late }: WaitingFilter): SQL | undefined =>
      and(
        inArray(records.portalId, [...portalIds]),
        isNull(records.trashedAt),
        isNotNull(records.ball),
        inStates(open),
        ball && eq(records.ball, ball),
        holders && heldBy(holders, turns),
        as && isTurnOf(as, turns),
        late && isLate(late),
      )
    return {
      waiting: async (filter: WaitingFilter & ListQuery): Promise<List<Waiting>> => {
        const { items, next } = await readList(order, filter, ({ after, orderBy, limit }) =>
          database
            .select({ record: recordColumns(records), assigneeName: auth.user.name, assigneeRole: members.role })
            .from(records)
            .leftJoin(members, assigned)
            .leftJoin(auth.user, eq(auth.user.id, records.assignee))
            .where(and(where(filter), after))
            .orderBy(...orderBy)
            .limit(limit),
        )
        return { items: items.map(({ record, ...assignee }) => ({ ...toRecord(record), ...assignee })), next }
      },
      countWaiting: async ({ open, turns, person, as, late }) => {
        const rows = await database
          .select({
            portalId: records.portalId,
            ball: records.ball,
            count: count(),
            mine: countWhere(and(isTurnOf(as, turns), heldBy([person, null], turns))),
            late: countWhere(isLate(late)),
          })
          .from(records)
          .leftJoin(members, assigned)
          .where(where({ open, turns }))
          .groupBy(records.portalId, records.ball)
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

/** Stands where there may be nothing to choose from: then nothing is meant, not everything. */
const no = sql`1 = 0`

const countWhere = (condition: SQL | undefined) => sql`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number)
