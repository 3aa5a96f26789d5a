import { randomUUID } from 'node:crypto'
import { type UserId, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import type { AppPassword, AppSession, Auth } from './auth.ts'
import { authErrors } from './auth-errors.ts'
import { appPasswordPrefix, type openBetterAuth } from './open-auth.ts'
import type { createShortCache } from './short-cache.ts'
import { toPerson } from './to-person.ts'

const meaningSchema = z.object({ personId: userIdSchema })
/** One as better-auth reads it from its table of keys. */
const rowSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  referenceId: z.string(),
  createdAt: z.date(),
  lastRequest: z.date().nullish(),
})

/** One for each device is plenty. */
const mostOfPerson = 50

/** Each is its own reference, so that none can be taken for another's; together they are found by their person. */
const ownersOf = (userId: UserId): string => `person:${userId}:`

/** The part of signing in that is about programs which know nothing of sessions: a file explorer. */
export const createAppPasswords = (
  auth: ReturnType<typeof openBetterAuth>,
  kept: ReturnType<typeof createShortCache<AppSession | null>>,
): Pick<Auth, 'createAppPassword' | 'appSession' | 'appPasswordsOf' | 'revokeAppPassword' | 'dropAppPasswords'> => {
  const rowsOf = async (userId: UserId) => {
    const { adapter } = await auth.$context
    const rows = await adapter.findMany({
      model: 'apikey',
      where: [
        { field: 'referenceId', operator: 'starts_with', value: ownersOf(userId) },
        { field: 'enabled', value: true },
      ],
      sortBy: { field: 'createdAt', direction: 'desc' },
      limit: mostOfPerson,
    })
    return rows.map((row) => rowSchema.parse(row))
  }
  const end = async ({ id, referenceId }: z.output<typeof rowSchema>): Promise<void> => {
    await auth.api.updateApiKey({ body: { keyId: id, userId: referenceId, enabled: false } })
    kept.clear()
  }
  const read = async (secret: string): Promise<AppSession | null> => {
    const { key } = await auth.api.verifyApiKey({ body: { key: secret } })
    const meaning = key && meaningSchema.safeParse(key.metadata)
    if (!key || !meaning?.success) return null
    const person = await (await auth.$context).internalAdapter.findUserById(meaning.data.personId)
    return person && { id: key.id, name: key.name ?? '', person: toPerson(person) }
  }

  return {
    createAppPassword: async (userId, name) => {
      if ((await rowsOf(userId)).length >= mostOfPerson) throw authErrors.appPasswordTooMany(mostOfPerson)
      const { id, key: secret } = await auth.api.createApiKey({
        body: {
          userId: `${ownersOf(userId)}${randomUUID()}`,
          name: name.slice(0, 32),
          prefix: appPasswordPrefix,
          metadata: { personId: userId },
        },
      })
      return { id, name, secret }
    },
    appSession: async ({ email, secret }) => {
      if (!secret.startsWith(appPasswordPrefix)) return null
      const found = await kept.remember(secret, () => read(secret).catch(() => null))
      return found && found.person.email.toLowerCase() === email.toLowerCase() ? found : null
    },
    appPasswordsOf: async (userId) => (await rowsOf(userId)).map(toAppPassword),
    revokeAppPassword: async (userId, id) => {
      const found = (await rowsOf(userId)).find((row) => row.id === id)
      if (!found) throw authErrors.appPasswordMissing()
      await end(found)
      return toAppPassword(found)
    },
    dropAppPasswords: async (userId) => {
      for (const row of await rowsOf(userId)) await end(row)
    },
  }
}

const toAppPassword = ({ id, name, createdAt, lastRequest }: z.output<typeof rowSchema>): AppPassword => ({
  id,
  name: name ?? '',
  createdAt,
  usedAt: lastRequest ?? null,
})
