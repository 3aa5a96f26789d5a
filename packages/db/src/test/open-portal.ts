import type { Portal } from '@tsuzuri/model'
import { aPortal, type TestStore } from '@tsuzuri/testing'

/** A portal that is in the database. */
export const openPortal = async ({ store }: Pick<TestStore, 'store'>, said: Partial<Portal> = {}): Promise<Portal> => {
  const portal = aPortal(said)
  await store.unit((tx) => tx.portals.insert(portal))
  return portal
}
