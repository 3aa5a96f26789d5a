import type { Kit } from '../kit/kit.ts'

/**
 * The tables of better-auth 1.7 with its admin, two-factor and API-key plugins. The keys are its model and field
 * names, which it forces; table and column names are ours.
 */
export const defineAuthTables = (kit: Kit) => {
  const user = kit.table(
    'auth_user',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      email: kit.text('email').notNull(),
      emailVerified: kit.bool('email_verified').notNull().default(false),
      image: kit.text('image'),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      twoFactorEnabled: kit.bool('two_factor_enabled').default(false),
      role: kit.text('role'),
      banned: kit.bool('banned').default(false),
      banReason: kit.text('ban_reason'),
      banExpires: kit.time('ban_expires'),
      /** The language the person chose; an additional field of ours. */
      locale: kit.text('locale'),
      /** How the name is read, in hiragana; ours, too. */
      reading: kit.text('reading'),
    },
    (t) => [kit.uniqueIndex('auth_user_email').on(t.email)],
  )

  const ofUser = () =>
    kit
      .text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' })

  const session = kit.table(
    'auth_session',
    {
      id: kit.text('id').primaryKey(),
      expiresAt: kit.time('expires_at').notNull(),
      token: kit.text('token').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      ipAddress: kit.text('ip_address'),
      userAgent: kit.text('user_agent'),
      userId: ofUser(),
      impersonatedBy: kit.text('impersonated_by'),
    },
    (t) => [kit.uniqueIndex('auth_session_token').on(t.token), kit.index('auth_session_user').on(t.userId)],
  )

  const account = kit.table(
    'auth_account',
    {
      id: kit.text('id').primaryKey(),
      accountId: kit.text('account_id').notNull(),
      providerId: kit.text('provider_id').notNull(),
      userId: ofUser(),
      accessToken: kit.text('access_token'),
      refreshToken: kit.text('refresh_token'),
      idToken: kit.text('id_token'),
      accessTokenExpiresAt: kit.time('access_token_expires_at'),
      refreshTokenExpiresAt: kit.time('refresh_token_expires_at'),
      scope: kit.text('scope'),
      password: kit.text('password'),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
    },
    (t) => [kit.index('auth_account_user').on(t.userId)],
  )

  const verification = kit.table(
    'auth_verification',
    {
      id: kit.text('id').primaryKey(),
      identifier: kit.text('identifier').notNull(),
      value: kit.text('value').notNull(),
      expiresAt: kit.time('expires_at').notNull(),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
    },
    (t) => [kit.index('auth_verification_identifier').on(t.identifier)],
  )

  const twoFactor = kit.table(
    'auth_two_factor',
    {
      id: kit.text('id').primaryKey(),
      secret: kit.text('secret').notNull(),
      backupCodes: kit.text('backup_codes').notNull(),
      userId: ofUser(),
      verified: kit.bool('verified').default(true),
      failedVerificationCount: kit.int('failed_verification_count').default(0),
      lockedUntil: kit.time('locked_until'),
    },
    (t) => [kit.index('auth_two_factor_user').on(t.userId), kit.index('auth_two_factor_secret').on(t.secret)],
  )

  const apikey = kit.table(
    'auth_apikey',
    {
      id: kit.text('id').primaryKey(),
      configId: kit
        .text('config_id')
        .notNull()
        .$defaultFn(() => 'default'),
      name: kit.text('name'),
      start: kit.text('start'),
      referenceId: kit.text('reference_id').notNull(),
      prefix: kit.text('prefix'),
      key: kit.text('key').notNull(),
      refillInterval: kit.int('refill_interval'),
      refillAmount: kit.int('refill_amount'),
      lastRefillAt: kit.time('last_refill_at'),
      enabled: kit.bool('enabled').default(true),
      rateLimitEnabled: kit.bool('rate_limit_enabled').default(true),
      rateLimitTimeWindow: kit.int('rate_limit_time_window').default(86_400_000),
      rateLimitMax: kit.int('rate_limit_max').default(10),
      requestCount: kit.int('request_count').default(0),
      remaining: kit.int('remaining'),
      lastRequest: kit.time('last_request'),
      expiresAt: kit.time('expires_at'),
      createdAt: kit.time('created_at').notNull(),
      updatedAt: kit.time('updated_at').notNull(),
      permissions: kit.text('permissions'),
      metadata: kit.text('metadata'),
    },
    (t) => [
      kit.index('auth_apikey_key').on(t.key),
      kit.index('auth_apikey_reference').on(t.referenceId),
      kit.index('auth_apikey_config').on(t.configId),
    ],
  )

  return { user, session, account, verification, twoFactor, apikey }
}
