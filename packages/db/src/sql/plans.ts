import type { PortalId } from '@tsuzuri/model'
import { and, asc, eq, gte, inArray, max, sql } from 'drizzle-orm'
import type { FollowedPlan, PlanStore } from '../stores/plan-store.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { recordColumns, toRecord } from './record-order.ts'

export const createPlanStores =
  ({ database, tables: { plannedRecords, records } }: Context): ((portalId: PortalId) => PlanStore) =>
  (portalId) => ({
    planned: async (plan, from) => {
      const rows = await database
        .select({
          key: plannedRecords.key,
          recordId: plannedRecords.recordId,
          planned: plannedRecords.planned,
          record: recordColumns(records),
        })
        .from(plannedRecords)
        .innerJoin(records, and(eq(records.id, plannedRecords.recordId), eq(records.portalId, plannedRecords.portalId)))
        .where(and(eq(plannedRecords.portalId, portalId), eq(plannedRecords.plan, plan), gte(plannedRecords.lastDay, from)))
        .orderBy(asc(plannedRecords.lastDay), asc(plannedRecords.key))
      return rows.map(({ record, ...row }) => ({ ...row, record: toRecord(record) }))
    },
    put: async (plan, rows) => {
      for (const some of chunks(rows)) {
        await database
          .insert(plannedRecords)
          .values(some.map((row) => ({ ...row, portalId, plan, lastDay: row.planned.to })))
          .onConflictDoUpdate({
            target: [plannedRecords.portalId, plannedRecords.plan, plannedRecords.key],
            set: { recordId: sql`excluded.record_id`, planned: sql`excluded.planned`, lastDay: sql`excluded.last_day` },
          })
      }
    },
    drop: async (plan, keys) => {
      for (const some of chunks(keys)) {
        await database
          .delete(plannedRecords)
          .where(and(eq(plannedRecords.portalId, portalId), eq(plannedRecords.plan, plan), inArray(plannedRecords.key, some)))
      }
    },
  })

/** The plans that portals follow. */
export const followedPlans =
  ({ database, tables: { plannedRecords } }: Context) =>
  async (): Promise<readonly FollowedPlan[]> => {
    const { portalId, plan, lastDay } = plannedRecords
    const rows = await database
      .select({ portalId, plan, until: max(lastDay) })
      .from(plannedRecords)
      .groupBy(portalId, plan)
    return rows.flatMap(({ until, ...row }) => (until === null ? [] : [{ ...row, until }]))
  }
