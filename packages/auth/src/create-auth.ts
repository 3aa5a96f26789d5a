import { type UserId, userIdSchema } from '@tsuzuri/model'
import type { Where } from 'better-auth'
import { z } from 'zod'
import type { ApiKey, AppSession, Auth, Session } from './auth.ts'
import { authErrors } from './auth-errors.ts'
import { createAppPasswords } from './create-app-passwords.ts'
import { createKeys } from './create-keys.ts'
import { isGuessable, type Owner } from './is-guessable.ts'
import { type AuthSettings, openBetterAuth } from './open-auth.ts'
import { createShortCache } from './short-cache.ts'
import { toPerson } from './to-person.ts'

const signedIn = z.object({ token: z.string(), user: z.object({ id: userIdSchema }) })

const shortest = 12
/** Nobody can sign in with a longer one: the door takes no more. */
const longest = 256
const cacheLifetime = 5_000
/** An authenticator's code is good for its own half minute and those beside it; it stays used a little longer, in milliseconds. */
const codeLifetime = 120_000

/** Opens signing in over the installation's database. */
export const createAuth = (settings: AuthSettings): Auth => {
  const auth = openBetterAuth(settings)
  const sessions = createShortCache<Session | null>(cacheLifetime, 10_000, settings.now)
  const keys = createShortCache<ApiKey | null>(cacheLifetime, 10_000, settings.now)
  const appSessions = createShortCache<AppSession | null>(cacheLifetime, 10_000, settings.now)
  const appPasswords = createAppPasswords(auth, appSessions)

  /** Runs an endpoint for its cookies; anything but success is the given refusal. */
  const run = async (answer: Promise<Response>, refusal: () => Error) => {
    const response = await answer.catch(() => null)
    if (!response?.ok) throw refusal()
    sessions.clear()
    const body: unknown = await response.json().catch(() => null)
    return { body, cookies: response.headers.getSetCookie() }
  }

  /** Marks an authenticator's code as used; answers false when it was used already. Of many at once exactly one gets true. */
  const claimCode = async (userId: UserId, code: string): Promise<boolean> =>
    (await auth.$context).internalAdapter.reserveVerificationValue({
      identifier: `totp:${userId}:${code}`,
      value: 'used',
      expiresAt: new Date(settings.now().getTime() + codeLifetime),
    })

  const requireGood = async (password: string, owner: Owner): Promise<void> => {
    if (password.length < shortest) throw authErrors.passwordTooShort()
    if (password.length > longest) throw authErrors.passwordTooLong()
    if (await isGuessable(password, owner)) throw authErrors.passwordGuessable()
  }

  const readSession = async (headers: Headers): Promise<Session | null> => {
    const found = await auth.api.getSession({ headers, query: { disableCookieCache: true } })
    return found && { id: found.session.id, person: toPerson(found.user) }
  }

  const byPerson = (userId: UserId) => ({ field: 'userId', value: userId })
  /** In one statement, however many there are. Answers how many it ended. */
  const endSessions = async (where: Where[]): Promise<number> => {
    const ended = await (await auth.$context).adapter.deleteMany({ model: 'session', where })
    sessions.clear()
    return ended
  }

  return {
    ...createKeys(auth, keys),
    ...appPasswords,
    signIn: async ({ email, password }, headers) => {
      const { body, cookies } = await run(
        auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }),
        authErrors.refused,
      )
      const whole = signedIn.safeParse(body)
      return {
        answer: whole.success ? { secondFactor: 'none', userId: whole.data.user.id } : { secondFactor: 'required', userId: null },
        cookies,
      }
    },
    secondFactor: async (code, headers) => {
      // Whoever is signed in already has nothing to finish here.
      if (await readSession(headers)) throw authErrors.codeRefused()
      const byAuthenticator = /^\d{6}$/.test(code)
      const attempt = byAuthenticator
        ? auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
        : auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true })
      const { body, cookies } = await run(attempt, authErrors.codeRefused)
      const { token, user } = signedIn.parse(body)
      if (byAuthenticator && !(await claimCode(user.id, code))) {
        await (await auth.$context).internalAdapter.deleteSession(token)
        throw authErrors.codeRefused()
      }
      return { answer: { userId: user.id }, cookies }
    },
    signOut: async (headers) => {
      const response = await auth.api.signOut({ headers, asResponse: true })
      sessions.clear()
      return { answer: null, cookies: response.headers.getSetCookie() }
    },
    session: async (headers) => {
      const cookie = headers.get('cookie')
      if (!cookie?.includes('tsuzuri.session_token=')) return null
      return sessions.remember(cookie, () => readSession(headers))
    },
    sessions: async (headers) => {
      const current = await readSession(headers)
      if (!current) return []
      const found = await auth.api.listSessions({ headers })
      return found
        .map(({ id, userAgent, createdAt, updatedAt }) => ({
          id,
          current: id === current.id,
          userAgent: userAgent ?? '',
          begunAt: createdAt,
          seenAt: updatedAt,
        }))
        .toSorted((one, other) => other.begunAt.getTime() - one.begunAt.getTime())
    },
    endSession: async (id, headers) => {
      const own = await readSession(headers)
      const ended = own ? await endSessions([byPerson(own.person.id), { field: 'id', value: id }]) : 0
      if (ended === 0) throw authErrors.sessionMissing()
    },
    endOtherSessions: async (headers) => {
      const own = await readSession(headers)
      if (own) await endSessions([byPerson(own.person.id), { field: 'id', operator: 'ne', value: own.id }])
    },
    forget: () => {
      sessions.clear()
      keys.clear()
      appSessions.clear()
    },
    sweep: async () => {
      const { adapter } = await auth.$context
      for (const model of ['session', 'verification'])
        await adapter.deleteMany({ model, where: [{ field: 'expiresAt', operator: 'lt', value: settings.now() }] })
    },
    createPerson: async ({ email, name, reading = '', password }) => {
      await requireGood(password, { email, name })
      const context = await auth.$context
      const address = email.toLowerCase()
      if (await context.internalAdapter.findUserByEmail(address)) throw authErrors.emailTaken(address)
      const { user } = await auth.api.createUser({ body: { email: address, name, password, role: 'user', data: { reading } } })
      return userIdSchema.parse(user.id)
    },
    personByEmail: async (email) => {
      const found = await (await auth.$context).internalAdapter.findUserByEmail(email.toLowerCase())
      return found ? userIdSchema.parse(found.user.id) : null
    },
    checkPassword: async ({ email, password }) => {
      const context = await auth.$context
      const found = await context.internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })
      const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
      if (!found || !hash || !(await context.password.verify({ hash, password }))) throw authErrors.refused()
      return userIdSchema.parse(found.user.id)
    },
    setPassword: async (userId: UserId, password) => {
      const context = await auth.$context
      await requireGood(password, (await context.internalAdapter.findUserById(userId)) ?? { email: '', name: '' })
      await context.internalAdapter.updatePassword(userId, await context.password.hash(password))
      await context.internalAdapter.deleteUserSessions(userId)
      await appPasswords.dropAppPasswords(userId)
      sessions.clear()
    },
    changePassword: async ({ current, password }, headers) => {
      const own = await readSession(headers)
      await requireGood(password, own?.person ?? { email: '', name: '' })
      const { cookies } = await run(
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
          headers,
          asResponse: true,
        }),
        () => authErrors.passwordRefused('current'),
      )
      if (own) await appPasswords.dropAppPasswords(own.person.id)
      return { answer: null, cookies }
    },
    changePerson: async (change, headers) => {
      await auth.api.updateUser({ headers, body: change })
      sessions.clear()
    },
    enrol: async (password, headers) => {
      const found = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }).catch((error: unknown) => {
        throw String(error).includes('already') ? authErrors.factorOn() : authErrors.passwordRefused('password')
      })
      if (found.method !== 'totp') throw authErrors.factorOff()
      return { uri: found.totpURI, backupCodes: found.backupCodes }
    },
    confirm: async (code, headers) => {
      const { body, cookies } = await run(auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }), authErrors.codeRefused)
      // Used here is used: nobody who looked on signs in with it.
      await claimCode(signedIn.parse(body).user.id, code)
      return { answer: null, cookies }
    },
    disable: async (password, headers) => {
      const { cookies } = await run(auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }), () =>
        authErrors.passwordRefused('password'),
      )
      return { answer: null, cookies }
    },
  }
}
