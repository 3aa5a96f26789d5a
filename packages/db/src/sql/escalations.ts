import type { Escalation, EscalationRule, EscalationTarget, PortalId, Role, UserId } from '@tsuzuri/model'
import { and, asc, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { EscalationStore } from '../stores/escalation-store.ts'
import type { Context } from './context.ts'
import { recordColumns, toRecord } from './record-order.ts'

export const createEscalationStores = ({ database, tables }: Context): ((portalId: PortalId) => EscalationStore) => {
  const { escalationRules, escalations, records } = tables
  return (portalId) => ({
    rules: async () => {
      const rows = await database
        .select()
        .from(escalationRules)
        .where(eq(escalationRules.portalId, portalId))
        .orderBy(asc(escalationRules.createdAt), asc(escalationRules.id))
      return rows.map(toRule)
    },
    insertRule: async ({ to, ...rule }) => {
      await database.insert(escalationRules).values({ ...rule, ...toColumns(to), portalId })
    },
    removeRule: async (id) => {
      const [row] = await database
        .delete(escalationRules)
        .where(and(eq(escalationRules.portalId, portalId), eq(escalationRules.id, id)))
        .returning()
      return row ? toRule(row) : null
    },
    overdue: async ({ rule, side, open, before, limit }) => {
      const told = database
        .select({ one: sql`1` })
        .from(escalations)
        .where(and(eq(escalations.recordId, records.id), eq(escalations.ruleId, rule), eq(escalations.ballSince, records.ballSince)))
      const isOpen = open.map(({ collection, states }) => and(eq(records.collection, collection), inArray(records.state, [...states])))
      const rows = await database
        .select({ record: recordColumns(records) })
        .from(records)
        .where(
          and(
            eq(records.portalId, portalId),
            isNull(records.trashedAt),
            eq(records.ball, side),
            lt(records.ballSince, before),
            or(sql`1 = 0`, ...isOpen),
            notExists(told),
          ),
        )
        .orderBy(asc(records.ballSince), asc(records.id))
        .limit(limit)
      return rows.map(({ record }) => toRecord(record))
    },
    add: async ({ to, ...escalation }) => {
      const added = await database
        .insert(escalations)
        .values({ ...escalation, ...toColumns(to), portalId })
        .onConflictDoNothing()
        .returning({ id: escalations.id })
      return added.length > 0
    },
    of: async (recordId) => {
      const rows = await database
        .select()
        .from(escalations)
        .where(and(eq(escalations.portalId, portalId), eq(escalations.recordId, recordId)))
        .orderBy(asc(escalations.at), asc(escalations.id))
      return rows.map(({ toRole, toPerson, ...row }): Escalation => ({ ...row, to: targetOf({ toRole, toPerson }) }))
    },
  })
}

interface TargetColumns {
  readonly toRole: Role | null
  readonly toPerson: UserId | null
}

const toColumns = (to: EscalationTarget): TargetColumns =>
  'role' in to ? { toRole: to.role, toPerson: null } : { toRole: null, toPerson: to.person }

const targetOf = ({ toRole, toPerson }: TargetColumns): EscalationTarget =>
  toPerson === null ? { role: toRole ?? 'director' } : { person: toPerson }

const toRule = ({ toRole, toPerson, ...row }: Omit<EscalationRule, 'to'> & TargetColumns): EscalationRule => ({
  ...row,
  to: targetOf({ toRole, toPerson }),
})
