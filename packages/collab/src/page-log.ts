import type { LiveState } from '@tsuzuri/core'
import type { PageId, PortalId } from '@tsuzuri/model'
import type { Place } from './place.ts'

/** One update and who wrote it. */
export interface LogEntry {
  readonly actorId: string
  readonly data: Uint8Array
}

/** A page's log as a room uses it. Every promise that resolves speaks of what is durable. */
export interface PageLog {
  load(portalId: PortalId, pageId: PageId): Promise<LiveState>
  /** Binds the client ids in `claims` too. Throws `page.client-taken` when one is somebody else's: nothing was appended then. */
  append(portalId: PortalId, pageId: PageId, updates: readonly LogEntry[], claims: ReadonlyMap<number, string>): Promise<number>
  /** Single updates after `seq`: what other processes have written. */
  since(portalId: PortalId, pageId: PageId, seq: number): Promise<readonly { readonly seq: number; readonly data: Uint8Array }[]>
  /** Where the logs of pages end, by id. */
  heads(places: readonly Place[]): Promise<ReadonlyMap<string, number>>
  /** Shows readers and search what was written. */
  materialize(portalId: PortalId, pageId: PageId): Promise<void>
  compact(portalId: PortalId, pageId: PageId): Promise<void>
}
