import type { LiveState } from '@tsuzuri/core'
import type { PageId, PortalId } from '@tsuzuri/model'

/** A page's log as a room uses it. Every promise that resolves speaks of what is durable. */
export interface PageLog {
  load(portalId: PortalId, pageId: PageId): Promise<LiveState>
  append(portalId: PortalId, pageId: PageId, updates: readonly { readonly actorId: string; readonly data: Uint8Array }[]): Promise<number>
  /** Single updates after `seq`: what other processes have written. */
  since(portalId: PortalId, pageId: PageId, seq: number): Promise<readonly { readonly seq: number; readonly data: Uint8Array }[]>
  /** Binds client ids to a person; answers the ids that belong to somebody else. */
  claim(portalId: PortalId, pageId: PageId, clientIds: readonly number[], actorId: string): Promise<readonly number[]>
  /** Shows readers and search what was written. */
  materialize(portalId: PortalId, pageId: PageId): Promise<void>
  compact(portalId: PortalId, pageId: PageId): Promise<void>
}
