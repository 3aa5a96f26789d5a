import type { DriveFile, List, ListQuery, PortalId, PortalRecord, Side } from '@tsuzuri/model'

/** Records that wait for someone: of these collections, each in one of these states. */
export interface WaitingFilter {
  readonly open: readonly { readonly collection: string; readonly states: readonly string[] }[]
}

/** How much waits in one portal. */
export interface WaitingCount {
  readonly portalId: PortalId
  readonly ball: Side
  readonly count: number
  /** Of these, due before now. */
  readonly late: number
}

/** What somebody sees who works in several portals at once: one statement each, however many portals. */
export interface AcrossStore {
  /** The live records whose ball lies on a side; the one due first is first, those without a due time come last. */
  waiting(filter: WaitingFilter & ListQuery): Promise<List<PortalRecord>>
  countWaiting(filter: WaitingFilter & { readonly now: Date }): Promise<readonly WaitingCount[]>
  /** Live files, the one placed last first. */
  files(query: ListQuery): Promise<List<DriveFile>>
  /** How many live files were placed, or got a new version, at or after `since`. */
  countFiles(since: Date): Promise<ReadonlyMap<PortalId, number>>
}
