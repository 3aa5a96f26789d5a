import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { DeadJob, Job, JobStore } from '../stores/job-store.ts'
import type { Context } from './context.ts'

export const createJobStore = ({ database, tables: { jobs } }: Context): JobStore => {
  const due = (now: Date) => and(isNull(jobs.diedAt), lte(jobs.runAt, now), or(isNull(jobs.claimedUntil), lt(jobs.claimedUntil, now)))
  const held = (id: string, by: string) => and(eq(jobs.id, id), eq(jobs.claim, by))
  const free = { claim: null, claimedUntil: null }
  return {
    add: async (job) => {
      const added = await database
        .insert(jobs)
        .values({ ...job, attempts: 0 })
        .onConflictDoNothing()
        .returning({ id: jobs.id })
      return added.length > 0
    },
    isDue: async (now) => (await database.select({ id: jobs.id }).from(jobs).where(due(now)).limit(1)).length > 0,
    claim: async ({ by, now, until, limit }) => {
      const chosen = await database.select({ id: jobs.id }).from(jobs).where(due(now)).orderBy(asc(jobs.runAt), asc(jobs.id)).limit(limit)
      if (chosen.length === 0) return []
      const ids = chosen.map(({ id }) => id)
      const claimed = await database
        .update(jobs)
        .set({ claim: by, claimedUntil: until, attempts: sql`${jobs.attempts} + 1` })
        .where(inArray(jobs.id, ids))
        .returning()
      return claimed.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).map(toJob)
    },
    finish: async (id, by) => (await database.delete(jobs).where(held(id, by)).returning({ id: jobs.id })).length > 0,
    postpone: async (id, by, to) =>
      (
        await database
          .update(jobs)
          .set({ ...free, ...to })
          .where(held(id, by))
          .returning({ id: jobs.id })
      ).length > 0,
    bury: async (id, by, diedAt, error) =>
      (
        await database
          .update(jobs)
          .set({ ...free, diedAt, error })
          .where(held(id, by))
          .returning({ id: jobs.id })
      ).length > 0,
    counts: async () => {
      const [row] = await database.select({ all: count(), dead: count(jobs.diedAt) }).from(jobs)
      return { waiting: (row?.all ?? 0) - (row?.dead ?? 0), dead: row?.dead ?? 0 }
    },
    dead: async (limit) => {
      const rows = await database.select().from(jobs).where(isNotNull(jobs.diedAt)).orderBy(desc(jobs.diedAt), desc(jobs.id)).limit(limit)
      return rows.flatMap((row): readonly DeadJob[] => (row.diedAt ? [{ ...toJob(row), diedAt: row.diedAt, error: row.error ?? '' }] : []))
    },
    revive: async (now) => {
      const revived = await database
        .update(jobs)
        .set({ diedAt: null, attempts: 0, runAt: now })
        .where(isNotNull(jobs.diedAt))
        .returning({ id: jobs.id })
      return revived.length
    },
    drop: async (kinds) =>
      (
        await database
          .delete(jobs)
          .where(inArray(jobs.kind, [...kinds]))
          .returning({ id: jobs.id })
      ).length,
  }
}

const toJob = ({ id, kind, key, data, runAt, attempts, createdAt }: Job): Job => ({ id, kind, key, data, runAt, attempts, createdAt })
