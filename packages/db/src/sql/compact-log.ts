import type { PageId, PortalId } from '@tsuzuri/model'
import { and, desc, eq, gt, gte, lt, lte, max, min, sql } from 'drizzle-orm'
import type { KeptUpdates } from '../stores/update-log.ts'
import type { Context } from './context.ts'

interface Compaction {
  readonly pageId: PageId
  readonly seq: number
  readonly state: Uint8Array
  readonly kept: KeptUpdates
}

type Newest = NonNullable<KeptUpdates['newest']>

/** Between two states that stay lie about so many updates: few enough to be put together again while somebody waits. */
const apart = 5_000

/**
 * Keeps the state at `seq`, and drops the oldest updates up to it: those before the first that is young enough to be kept, and
 * those that are not among the newest and were counted. What is dropped is all before one update, so that what stays has no gap. Of older snapshots the ones that the remaining updates build on stay, `apart` from each other.
 */
export const compactLog = async (
  { database, tables }: Context,
  portalId: PortalId,
  { pageId, seq, state, kept: { since, newest } }: Compaction,
): Promise<void> => {
  const { updates, snapshots } = tables
  const ofPage = and(eq(updates.portalId, portalId), eq(updates.pageId, pageId))
  const firstOfNewest = async ({ rows, bytes }: Newest): Promise<number> => {
    const first = seq - rows + 1
    const weighed = database
      .select({ seq: updates.seq, bytes: sql`sum(length(${updates.data})) over (order by ${updates.seq} desc)`.as('bytes') })
      .from(updates)
      .where(and(ofPage, gte(updates.seq, first), lte(updates.seq, seq)))
      .as('weighed')
    const [heavy] = await database
      .select({ seq: max(weighed.seq) })
      .from(weighed)
      .where(gt(weighed.bytes, bytes))
    return Math.max(first, (heavy?.seq ?? 0) + 1)
  }
  await database
    .insert(snapshots)
    .values({ portalId, pageId, seq, state })
    .onConflictDoUpdate({ target: [snapshots.pageId, snapshots.seq], set: { state }, setWhere: eq(snapshots.portalId, portalId) })
  const [young] = await database
    .select({ seq: min(updates.seq) })
    .from(updates)
    .where(and(ofPage, gte(updates.at, since)))
  const firstYoung = Math.min(young?.seq ?? seq + 1, seq + 1)
  const firstKept = newest ? Math.max(firstYoung, Math.min(await firstOfNewest(newest), newest.counted + 1)) : firstYoung
  await database.delete(updates).where(and(ofPage, lt(updates.seq, firstKept)))

  const snapshotsOfPage = and(eq(snapshots.portalId, portalId), eq(snapshots.pageId, pageId))
  const [oldest] = await database
    .select({ seq: min(updates.seq) })
    .from(updates)
    .where(ofPage)
  const first = oldest?.seq ?? seq + 1
  const [base] = await database
    .select({ seq: max(snapshots.seq) })
    .from(snapshots)
    .where(and(snapshotsOfPage, lte(snapshots.seq, first - 1)))
  const [last, other] = await database
    .select({ seq: snapshots.seq })
    .from(snapshots)
    .where(and(snapshotsOfPage, lt(snapshots.seq, seq)))
    .orderBy(desc(snapshots.seq))
    .limit(2)
  // What lay between them can be told from the other one, as long as all its updates are there.
  if (last && other && seq - other.seq <= apart && first <= other.seq + 1)
    await database.delete(snapshots).where(and(snapshotsOfPage, eq(snapshots.seq, last.seq)))
  if (base?.seq != null) await database.delete(snapshots).where(and(snapshotsOfPage, lt(snapshots.seq, base.seq)))
}
