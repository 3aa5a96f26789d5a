import type { PageId, PortalId } from '@tsuzuri/model'

/** Where a page is. */
export interface Place {
  readonly portalId: PortalId
  readonly pageId: PageId
}
