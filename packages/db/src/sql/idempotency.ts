import { and, eq, lt } from 'drizzle-orm'
import type { IdempotencyStore } from '../stores/idempotency-store.ts'
import type { Context } from './context.ts'

export const createIdempotencyStore = ({ database, tables: { idempotency } }: Context): IdempotencyStore => ({
  get: async (actorId, key) => {
    const [answer] = await database
      .select({ requestHash: idempotency.requestHash, status: idempotency.status, body: idempotency.body })
      .from(idempotency)
      .where(and(eq(idempotency.actorId, actorId), eq(idempotency.key, key)))
    return answer ?? null
  },
  put: async (actorId, key, answer) => {
    const kept = await database
      .insert(idempotency)
      .values({ actorId, key, ...answer })
      .onConflictDoNothing()
      .returning({ key: idempotency.key })
    return kept.length > 0
  },
  sweep: async (before) => {
    await database.delete(idempotency).where(lt(idempotency.at, before))
  },
})
