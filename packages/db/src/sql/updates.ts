import type { PageId, PortalId } from '@tsuzuri/model'
import { and, asc, desc, eq, gt, lt, lte, or, sql } from 'drizzle-orm'
import type { LoadedLog, LoggedUpdate, UpdateLog } from '../stores/update-log.ts'
import { chunks } from './chunks.ts'
import type { Context } from './context.ts'
import { compactLog } from './compact-log.ts'
import { prepare } from './prepare.ts'
import { storeErrors } from './store-errors.ts'

// Whoever reads while the log is being compacted may see the old snapshot with the new tail; reading again puts that right.
const attempts = 3

export const createUpdateLogs = (context: Context): ((portalId: PortalId) => UpdateLog) => {
  const { database, tables } = context
  const { updateHeads, updates, snapshots, clients } = tables

  const headOf = prepare(
    database
      .select({ seq: updateHeads.seq })
      .from(updateHeads)
      .where(and(eq(updateHeads.portalId, sql.placeholder('portalId')), eq(updateHeads.pageId, sql.placeholder('pageId')))),
    'updates_head',
  )
  const lastSnapshot = prepare(
    database
      .select({ seq: snapshots.seq, state: snapshots.state })
      .from(snapshots)
      .where(and(eq(snapshots.portalId, sql.placeholder('portalId')), eq(snapshots.pageId, sql.placeholder('pageId'))))
      .orderBy(desc(snapshots.seq))
      .limit(1),
    'updates_last_snapshot',
  )
  const after = prepare(
    database
      .select({ seq: updates.seq, actorId: updates.actorId, data: updates.data, at: updates.at })
      .from(updates)
      .where(
        and(
          eq(updates.portalId, sql.placeholder('portalId')),
          eq(updates.pageId, sql.placeholder('pageId')),
          gt(updates.seq, sql.placeholder('seq')),
        ),
      )
      .orderBy(asc(updates.seq)),
    'updates_after',
  )

  return (portalId) => {
    const single = async (pageId: PageId, seq: number, upTo: number | null): Promise<readonly LoggedUpdate[]> =>
      upTo === null
        ? after.execute({ portalId, pageId, seq })
        : database
            .select({ seq: updates.seq, actorId: updates.actorId, data: updates.data, at: updates.at })
            .from(updates)
            .where(and(eq(updates.portalId, portalId), eq(updates.pageId, pageId), gt(updates.seq, seq), lte(updates.seq, upTo)))
            .orderBy(asc(updates.seq))

    const snapshotAt = async (pageId: PageId, upTo: number | null) =>
      upTo === null
        ? lastSnapshot.execute({ portalId, pageId })
        : database
            .select({ seq: snapshots.seq, state: snapshots.state })
            .from(snapshots)
            .where(and(eq(snapshots.portalId, portalId), eq(snapshots.pageId, pageId), lte(snapshots.seq, upTo)))
            .orderBy(desc(snapshots.seq))
            .limit(1)

    const read = async (pageId: PageId, upTo: number | null): Promise<LoadedLog> => {
      const [snapshot] = await snapshotAt(pageId, upTo)
      const from = snapshot?.seq ?? 0
      return { snapshot: snapshot?.state ?? null, snapshotSeq: from, tail: await single(pageId, from, upTo) }
    }

    const readWhole = async (pageId: PageId, upTo: number | null): Promise<LoadedLog | null> => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const log = await read(pageId, upTo)
        if (isWhole(log)) return log
      }
      return null
    }

    const head = async (pageId: PageId): Promise<number> => (await headOf.execute({ portalId, pageId }))[0]?.seq ?? 0

    return {
      append: async (pageId, added) => {
        if (added.length === 0) return head(pageId)
        const [row] = await database
          .insert(updateHeads)
          .values({ portalId, pageId, seq: added.length })
          .onConflictDoUpdate({
            target: updateHeads.pageId,
            set: { seq: sql`${updateHeads.seq} + ${added.length}` },
            setWhere: eq(updateHeads.portalId, portalId),
          })
          .returning({ seq: updateHeads.seq })
        // The page is another portal's.
        if (!row) throw storeErrors.missing('page', pageId)
        const first = row.seq - added.length + 1
        const rows = added.map((update, index) => ({ ...update, portalId, pageId, seq: first + index }))
        for (const some of chunks(rows)) await database.insert(updates).values(some)
        return row.seq
      },
      head,
      load: async (pageId) => {
        const log = await readWhole(pageId, null)
        if (!log) throw storeErrors['log-broken'](pageId)
        return log
      },
      loadAt: async (pageId, seq) => {
        if (seq > (await head(pageId))) return null
        const log = await readWhole(pageId, seq)
        return log && lastSeq(log) === seq ? log : null
      },
      since: (pageId, seq, upTo) => single(pageId, seq, upTo ?? null),
      marks: async (pageId, seq, limit) =>
        database
          .select({ seq: updates.seq, actorId: updates.actorId, at: updates.at })
          .from(updates)
          .where(and(eq(updates.portalId, portalId), eq(updates.pageId, pageId), gt(updates.seq, seq)))
          .orderBy(asc(updates.seq))
          .limit(limit),
      compact: async (pageId, seq, state, kept) => {
        const end = await head(pageId)
        if (seq > end) throw storeErrors['log-ahead'](seq, end)
        await compactLog(context, portalId, { pageId, seq, state, kept })
      },
      agedPages: async (before, rows) => {
        // By the first update of each page, which the key finds: there are too many to look through.
        const oldest = (column: typeof updates.at | typeof updates.seq) =>
          database.select({ column }).from(updates).where(eq(updates.pageId, updateHeads.pageId)).orderBy(asc(updates.seq)).limit(1)
        const isAged = lt(sql`(${oldest(updates.at)})`, sql.param(before, updates.at))
        const isCrowded = lt(sql`(${oldest(updates.seq)})`, sql`${updateHeads.seq} - ${rows} + 1`)
        const pages = await database
          .select({ pageId: updateHeads.pageId })
          .from(updateHeads)
          .where(and(eq(updateHeads.portalId, portalId), or(isAged, isCrowded)))
        return pages.map(({ pageId }) => pageId)
      },
      bindClient: async (pageId, clientId, actorId) => {
        await database.insert(clients).values({ portalId, pageId, clientId, actorId }).onConflictDoNothing()
        const [bound] = await database
          .select({ actorId: clients.actorId })
          .from(clients)
          .where(and(eq(clients.portalId, portalId), eq(clients.pageId, pageId), eq(clients.clientId, clientId)))
        if (!bound) throw storeErrors.missing('page', pageId)
        return bound.actorId
      },
      clients: async (pageId) => {
        const rows = await database
          .select({ clientId: clients.clientId, actorId: clients.actorId })
          .from(clients)
          .where(and(eq(clients.portalId, portalId), eq(clients.pageId, pageId)))
        return new Map(rows.map(({ clientId, actorId }) => [clientId, actorId]))
      },
    }
  }
}

const lastSeq = ({ tail, snapshotSeq }: LoadedLog): number => tail.at(-1)?.seq ?? snapshotSeq

const isWhole = (log: LoadedLog): boolean => log.tail.every((update, index) => update.seq === log.snapshotSeq + 1 + index)
