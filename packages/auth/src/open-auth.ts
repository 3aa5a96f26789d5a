import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { admin, twoFactor } from 'better-auth/plugins'

/** better-auth's own tables, as `db` defines them on its one connection. */
export interface AuthDatabase {
  readonly db: object
  readonly schema: object
  readonly provider: 'sqlite' | 'pg'
}
export interface AuthSettings {
  readonly database: AuthDatabase
  /** At least 32 characters; signs cookies and encrypts second-factor seeds. */
  readonly secret: string
  /** The public address. Cookies are `Secure` and `__Host-` when it is https. */
  readonly origin: string
  readonly now: () => Date
}

export const keyPrefix = 'tzk_'
export const appPasswordPrefix = 'tza_'

/** Most open sessions of a person, and most keys of a portal, that are listed. */
export const mostRows = 10_000

/** better-auth as we use it: sign-up closed, no cookie cache (it would outlive a revoked session), no telemetry, silent about bad keys. */
export const openBetterAuth = ({ database, secret, origin }: AuthSettings) => {
  const secure = origin.startsWith('https:')
  return betterAuth({
    appName: 'Tsuzuri',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(database.db, { provider: database.provider, schema: { ...database.schema } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256 },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false, input: true },
        reading: { type: 'string', required: false, input: true },
      },
    },
    // Somebody may look over the own sessions however long ago this one began.
    session: { expiresIn: 12 * 60 * 60, updateAge: 60 * 60, freshAge: 0, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // It would be 100, and whoever signed in oftener could neither see the rest nor end it.
      database: { defaultFindManyLimit: mostRows },
      cookiePrefix: secure ? '__Host-tsuzuri' : 'tsuzuri',
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      admin(),
      twoFactor({ issuer: 'Tsuzuri' }),
      apiKey({ defaultPrefix: keyPrefix, enableMetadata: true, rateLimit: { enabled: false }, keyExpiration: { defaultExpiresIn: null } }),
    ],
  })
}
