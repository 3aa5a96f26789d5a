import type { Stores } from '@tsuzuri/db'
import type { PortalId, UserId } from '@tsuzuri/model'
import { everyItem } from '../every-item.ts'

/** Whoever comes into a portal has nothing to read up: what is there counts as seen. With null into all there are. */
export const beginSeeing = async (tx: Stores, portalId: PortalId | null, userId: UserId): Promise<void> => {
  const head = await tx.events.head()
  if (portalId !== null) return tx.in(portalId).seen.begin(userId, head)
  for await (const { id } of everyItem((query) => tx.portals.list(query))) await tx.in(id).seen.begin(userId, head)
}
