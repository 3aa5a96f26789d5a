import { eq } from 'drizzle-orm'
import type { KeyStore } from '../stores/key-store.ts'
import type { Context } from './context.ts'

const theOne = 'installation'

export const createKeyStore = ({ database, tables: { installationKey, portalKeys } }: Context): KeyStore => ({
  installation: async () => (await database.select().from(installationKey).where(eq(installationKey.id, theOne)))[0]?.wrapped ?? null,
  putInstallation: async (wrapped, madeAt) => {
    await database.insert(installationKey).values({ id: theOne, wrapped, madeAt })
  },
  portal: async (portalId) => {
    const [row] = await database.select().from(portalKeys).where(eq(portalKeys.portalId, portalId))
    if (!row) return null
    const { portalId: _portal, ...key } = row
    return key
  },
  destroyPortal: async (portalId, destroyedAt) => {
    const destroyed = { wrapped: null, destroyedAt }
    await database
      .insert(portalKeys)
      .values({ portalId, recipient: '', madeAt: destroyedAt, ...destroyed })
      .onConflictDoUpdate({ target: portalKeys.portalId, set: destroyed })
  },
  putPortal: async (portalId, key) => {
    await database.insert(portalKeys).values({ portalId, ...key })
  },
})
