import { type PortalId, portalIdSchema } from '@tsuzuri/model'
import { aPortal, openTestDatabase } from '@tsuzuri/testing'
import { createPortalKeys } from '../keys/create-portal-keys.ts'
import type { PortalKeys } from '../keys/portal-keys.ts'

export const abc: PortalId = portalIdSchema.parse('01890000-0000-7000-8000-00000000000a')
export const xyz: PortalId = portalIdSchema.parse('01890000-0000-7000-8000-00000000000b')
export const testSecret = 'a secret that is for tests alone'

/** The keys of an installation with the portals `abc` and `xyz`. */
export interface TestKeys extends AsyncDisposable {
  readonly keys: PortalKeys
  /** The keys as another process, or the next start, has them. */
  readonly again: (secret?: string) => PortalKeys
  /** The installation's key as it is kept, and a portal's. */
  readonly wrapped: (portalId: PortalId) => Promise<{ readonly installation: string; readonly portal: string }>
}

export const openTestKeys = async (): Promise<TestKeys> => {
  const { store, ...database } = await openTestDatabase('sqlite')
  await store.unit(async (tx) => {
    await tx.portals.insert(aPortal({ id: abc, slug: 'abc' }))
    await tx.portals.insert(aPortal({ id: xyz, slug: 'xyz' }))
  })
  const again = (secret = testSecret): PortalKeys => createPortalKeys({ store, secret, now: () => new Date() })
  return {
    keys: again(),
    again,
    wrapped: async (portalId) => ({
      installation: (await store.read.keys.installation()) ?? '',
      portal: (await store.read.keys.portal(portalId))?.wrapped ?? '',
    }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
