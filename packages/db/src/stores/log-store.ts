import type { PageId, PortalId } from '@tsuzuri/model'
import type { LoggedUpdate } from './update-log.ts'

/** Whose log it is. */
export interface LogPlace {
  readonly portalId: PortalId
  readonly pageId: PageId
}

/** What one page's log is to get in one go. */
export interface LogAppend extends LogPlace {
  /** In the order in which they shall stand. */
  readonly updates: readonly Omit<LoggedUpdate, 'seq'>[]
  /** Yjs client ids the updates were written under for the first time, and whose they shall be. */
  readonly claims: ReadonlyMap<number, string>
}

/** What became of it. Anything but `appended` means that no update was written. */
export type LogOutcome =
  /** All of it is durable; `seq` is the last one's. */
  | { readonly kind: 'appended'; readonly seq: number }
  /** The page is not there, is another portal's, or lies in the trash. */
  | { readonly kind: 'missing' }
  /** These client ids belong to somebody else. */
  | { readonly kind: 'taken'; readonly clientIds: readonly number[] }

/**
 * The logs of live documents of all portals. Appends outside of any unit (`unit.inside` in one) and without keeping the process busy while
 * the disk is written: what comes for many pages at once shares a commit where the database has one writer. When it rejects,
 * nobody knows whether the updates were written; the log tells.
 */
export interface LogStore {
  append(append: LogAppend): Promise<LogOutcome>
  /** The seq of the last update of each of the pages that has any. */
  heads(places: readonly LogPlace[]): Promise<ReadonlyMap<string, number>>
  /** The pages, but those in the trash, whose readers have yet to be shown the last of what was appended. */
  unshown(): Promise<readonly LogPlace[]>
}
