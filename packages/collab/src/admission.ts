import type { PageId, PortalId } from '@tsuzuri/model'
import type { Presence } from './awareness-board.ts'

export type Right = 'write' | 'read'

/** A person let in to a page. Made by the server, which knows sessions and rights; a room only asks it. */
export interface Admission {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly actorId: string
  readonly presence: Presence
  readonly right: Right
  /** The right as it is at this moment, from the session and the policy. Null when there is none any more. */
  readonly recheck: () => Promise<Right | null>
}
