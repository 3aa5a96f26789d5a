import type { PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/**
 * Binds Yjs client ids to whoever used them first on the page, so that nobody writes under another's name. Answers the
 * ids that belong to somebody else.
 */
export const claimClients = (
  { store }: Pick<Engine, 'store'>,
  portalId: PortalId,
  pageId: PageId,
  clientIds: readonly number[],
  actorId: string,
): Promise<readonly number[]> =>
  store.unit(async (tx) => {
    const refused: number[] = []
    for (const clientId of clientIds) {
      if ((await tx.in(portalId).updates.bindClient(pageId, clientId, actorId)) !== actorId) refused.push(clientId)
    }
    return refused
  })
