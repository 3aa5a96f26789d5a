import { randomUUID } from 'node:crypto'
import { type PortalId, portalIdSchema, roleSchema } from '@tsuzuri/model'
import { z } from 'zod'
import type { ApiKey, Auth, KeptKey } from './auth.ts'
import { authErrors } from './auth-errors.ts'
import { keyPrefix, mostRows, type openBetterAuth } from './open-auth.ts'
import type { createShortCache } from './short-cache.ts'

const meaningSchema = z.object({ portalId: portalIdSchema, role: roleSchema })
/** A key as better-auth reads it from its table. */
const rowSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  start: z.string().nullish(),
  referenceId: z.string(),
  metadata: meaningSchema,
  createdAt: z.date(),
  lastRequest: z.date().nullish(),
})

/** Each key is its own reference, so that none can be taken for another's; together they are found by their portal. */
const ownersOf = (portalId: PortalId): string => `portal:${portalId}:`

/** The part of signing in that is about API keys. */
export const createKeys = (
  auth: ReturnType<typeof openBetterAuth>,
  kept: ReturnType<typeof createShortCache<ApiKey | null>>,
): Pick<Auth, 'createKey' | 'key' | 'keysOf' | 'revokeKey'> => {
  const ofPortal = (portalId: PortalId) => [
    { field: 'referenceId', operator: 'starts_with' as const, value: ownersOf(portalId) },
    { field: 'enabled', value: true },
  ]

  const readKey = async (secret: string): Promise<ApiKey | null> => {
    const { key } = await auth.api.verifyApiKey({ body: { key: secret } })
    if (!key) return null
    const meaning = meaningSchema.safeParse(key.metadata)
    return meaning.success ? { id: key.id, name: key.name ?? '', ...meaning.data } : null
  }

  return {
    createKey: async ({ portalId, role, name }) => {
      const key = await auth.api.createApiKey({
        body: { userId: `${ownersOf(portalId)}${randomUUID()}`, name: name.slice(0, 32), metadata: { portalId, role } },
      })
      return { id: key.id, name: key.name ?? '', portalId, role, secret: key.key }
    },
    key: async (secret) => (secret.startsWith(keyPrefix) ? kept.remember(secret, () => readKey(secret).catch(() => null)) : null),
    keysOf: async (portalId) => {
      const { adapter } = await auth.$context
      const rows = await adapter.findMany({
        model: 'apikey',
        where: ofPortal(portalId),
        sortBy: { field: 'createdAt', direction: 'desc' },
        limit: mostRows,
      })
      return rows.map((row) => toKeptKey(rowSchema.parse(row)))
    },
    revokeKey: async (portalId, id) => {
      const { adapter } = await auth.$context
      const found = await adapter.findOne({ model: 'apikey', where: [{ field: 'id', value: id }, ...ofPortal(portalId)] })
      if (!found) throw authErrors.keyMissing()
      const row = rowSchema.parse(found)
      await auth.api.updateApiKey({ body: { keyId: id, userId: row.referenceId, enabled: false } })
      kept.clear()
      return toKeptKey(row)
    },
  }
}

const toKeptKey = ({ id, name, start, metadata, createdAt, lastRequest }: z.output<typeof rowSchema>): KeptKey => ({
  id,
  name: name ?? '',
  ...metadata,
  start: start ?? '',
  createdAt,
  usedAt: lastRequest ?? null,
})
