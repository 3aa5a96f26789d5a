import type { ListView, PortalStores } from '@tsuzuri/db'
import { sideOf } from '@tsuzuri/model'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'

/** The views of a list that somebody may see: their own, those of the portal, and the firm's for its people. Throws `collection.missing`. */
export const shownViews = async (scope: Scope, stores: PortalStores, collection: string): Promise<readonly ListView[]> => {
  collectionOf(scope, collection)
  const isFirm = sideOf(scope.role) === 'firm'
  return (await stores.listViews.of(collection)).filter(
    ({ shared, userId }) => shared === 'portal' || (shared === 'firm' ? isFirm : userId === scope.actor.id),
  )
}
