import { clientRoles, firmRoles, type PortalId, type Role } from '@tsuzuri/model'
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { InStates, TurnsOf } from '../stores/across-store.ts'
import type { Context } from './context.ts'

/** What tells whose turn a record is, of the record itself or of all that are alike in it. */
type TurnColumns = Readonly<Record<'portalId' | 'ball' | 'collection' | 'state' | 'assignee', SQLiteColumn>>

/** Conditions on whose turn it is. `heldBy` asks the row of `members` that is joined for whoever is assigned. */
export const turnConditions = ({ database, tables: { members, portals } }: Context, columns: TurnColumns) => {
  const inStates = (wanted: InStates): SQL | undefined =>
    or(no, ...wanted.map(({ collection, states }) => and(eq(columns.collection, collection), inArray(columns.state, [...states]))))
  const isTurnIn = (turn: TurnsOf[number]): SQL | undefined => {
    const those = turn.mode && database.select({ id: portals.id }).from(portals).where(eq(portals.mode, turn.mode))
    return and(inStates([turn]), those && inArray(columns.portalId, those))
  }
  const isOfSide = or(
    and(eq(columns.ball, 'firm'), inArray(members.role, [...firmRoles])),
    and(eq(columns.ball, 'client'), inArray(members.role, [...clientRoles])),
  )
  return {
    inStates,
    assigned: and(eq(members.portalId, columns.portalId), eq(members.userId, columns.assignee)),
    heldBy: (holders: readonly (string | null)[], turns: TurnsOf): SQL | undefined => {
      const isTheirs = turns.map((turn) => and(isTurnIn(turn), inArray(members.role, [...turn.roles])))
      const isHeld = and(isOfSide, or(no, ...isTheirs))
      // Nobody assigned, or nobody who still is a member, leaves the role empty.
      const isUnheld = sql`(${members.role} is null or not ${isHeld})`
      return or(no, ...holders.map((holder) => (holder === null ? isUnheld : and(isHeld, eq(columns.assignee, holder)))))
    },
    isTurnOf: (as: ReadonlyMap<PortalId, Role>, turns: TurnsOf): SQL | undefined => {
      const places = [...Map.groupBy(as.keys(), (portalId) => as.get(portalId))]
      const theirs = (role: Role | undefined) =>
        or(no, ...turns.filter(({ roles }) => role !== undefined && roles.includes(role)).map(isTurnIn))
      return or(no, ...places.map(([role, portalIds]) => and(inArray(columns.portalId, portalIds), theirs(role))))
    },
  }
}

/** Stands where there may be nothing to choose from: then nothing is meant, not everything. */
const no = sql`1 = 0`
