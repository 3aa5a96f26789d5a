import type { PortalId, ScanState } from '@tsuzuri/model'
import { and, asc, count, eq, lt, ne } from 'drizzle-orm'
import type { FileStore } from '../stores/file-store.ts'
import type { Context } from './context.ts'

/** What a virus scanner said of the contents of one portal. */
export const createFileScans = (
  { database, tables: { fileScans } }: Context,
  portalId: PortalId,
): Pick<FileStore, 'askScan' | 'scan' | 'putScan' | 'toScan' | 'heldBack'> => {
  const inPortal = eq(fileScans.portalId, portalId)
  const of = (sha256: string) => and(inPortal, eq(fileScans.sha256, sha256))
  const scan: FileStore['scan'] = async (sha256) =>
    (await database.select({ state: fileScans.state, finding: fileScans.finding }).from(fileScans).where(of(sha256)))[0] ?? null
  return {
    scan,
    askScan: async (sha256, askedAt) => {
      const asked: ScanState = 'waiting'
      const added = await database
        .insert(fileScans)
        .values({ portalId, sha256, state: asked, askedAt })
        .onConflictDoNothing()
        .returning({ state: fileScans.state })
      return added[0]?.state ?? (await scan(sha256))?.state ?? asked
    },
    putScan: async (sha256, { state, finding }, scannedAt) => {
      const put = await database
        .update(fileScans)
        .set({ state, finding, scannedAt })
        .where(and(of(sha256), eq(fileScans.state, 'waiting')))
        .returning({ sha256: fileScans.sha256 })
      return put.length > 0
    },
    toScan: async (before, limit) => {
      const rows = await database
        .select({ sha256: fileScans.sha256 })
        .from(fileScans)
        .where(and(inPortal, eq(fileScans.state, 'waiting'), lt(fileScans.askedAt, before)))
        .orderBy(asc(fileScans.askedAt), asc(fileScans.sha256))
        .limit(limit)
      return rows.map(({ sha256 }) => sha256)
    },
    heldBack: async () => {
      const rows = await database
        .select({ state: fileScans.state, count: count() })
        .from(fileScans)
        .where(and(inPortal, ne(fileScans.state, 'clean')))
        .groupBy(fileScans.state)
      const countOf = (state: ScanState): number => rows.find((row) => row.state === state)?.count ?? 0
      return { waiting: countOf('waiting'), infected: countOf('infected'), 'too-large': countOf('too-large') }
    },
  }
}
