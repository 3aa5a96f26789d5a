import type { FieldValues, PageId, PortalId } from '@tsuzuri/model'
import type { Presence } from './awareness-board.ts'

export type Right = 'write' | 'read'

/** A person let in to a page. Made by the server, which knows sessions and rights; a room only asks it. */
export interface Admission {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly actorId: string
  readonly presence: Presence
  readonly right: Right
  /**
   * Whether the client has said that it knows the page's schema. One that has not takes out of the page what it cannot show,
   * as stock editors do; that is not done.
   */
  readonly knowsSchema: boolean
  /** The page's fields as they may stand after this person has set them, by the role and the page's type of the last asking. */
  readonly mendFields: (before: FieldValues, after: FieldValues) => FieldValues
  /** The right as it is at this moment, from the session and the policy. Null when there is none any more. */
  readonly recheck: () => Promise<Right | null>
}
