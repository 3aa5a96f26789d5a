import type { Locale, PortalId, Role, UserId } from '@tsuzuri/model'

export interface Person {
  readonly id: UserId
  readonly name: string
  /** How the name is read, in hiragana; empty when nobody has said. */
  readonly reading: string
  readonly email: string
  readonly locale: Locale | null
  /** Whether a second factor is asked for at sign-in. */
  readonly secondFactor: boolean
}
export interface Session {
  readonly id: string
  readonly person: Person
}
/** One of a person's own sessions. */
export interface OwnSession {
  readonly id: string
  /** Whether it is the one that asks. */
  readonly current: boolean
  /** What the browser calls itself, as it was sent; may be empty. */
  readonly userAgent: string
  readonly begunAt: Date
  /** When it was last prolonged, which happens once an hour while it is used. */
  readonly seenAt: Date
}
export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly portalId: PortalId
  readonly role: Role
}
/** A key as it is listed: what it begins with, and never the whole. */
export interface KeptKey extends ApiKey {
  readonly start: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}
/** A password of a person's own for a program that knows nothing of sessions; the secret is not among this. */
export interface AppPassword {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}
/** Who comes with an app password, and with which. */
export interface AppSession {
  readonly id: string
  readonly name: string
  readonly person: Person
}
/** An answer that also sets cookies, as whole `Set-Cookie` values. */
export interface WithCookies<Answer> {
  readonly answer: Answer
  readonly cookies: readonly string[]
}

/** Signing in and who somebody is. Knows no pages and no rights; a half signed-in person has no session here. */
export interface Auth {
  /** Throws `auth.refused`. With a second factor the cookie only lets its code be tried. */
  signIn(
    credentials: { readonly email: string; readonly password: string },
    headers: Headers,
  ): Promise<WithCookies<{ readonly secondFactor: 'none' | 'required'; readonly userId: UserId | null }>>
  /** A code of the authenticator, each good once, or one of the recovery codes. Throws `auth.code-refused`. */
  secondFactor(code: string, headers: Headers): Promise<WithCookies<{ readonly userId: UserId }>>
  signOut(headers: Headers): Promise<WithCookies<null>>
  /** The session of a fully signed-in person, else null. Kept for five seconds; ended at once when it is ended here. */
  session(headers: Headers): Promise<Session | null>
  /** The person's own sessions, the newest first. */
  sessions(headers: Headers): Promise<readonly OwnSession[]>
  /** Ends one of the person's own sessions. Throws `auth.session-missing`. */
  endSession(id: string, headers: Headers): Promise<void>
  /** Ends the person's own sessions but the one that asks. */
  endOtherSessions(headers: Headers): Promise<void>
  /** Reads sessions and keys anew from here on; for ends that were committed meanwhile, here or by another process. */
  forget(): void
  /** Throws away what is over: sessions that ran out, with from where and by what they were, and used codes. */
  sweep(): Promise<void>
  /** Throws `auth.email-taken`, `auth.password-too-short`, `auth.password-too-long` and `auth.password-guessable`. */
  createPerson(person: {
    readonly email: string
    readonly name: string
    readonly reading?: string | undefined
    readonly password: string
  }): Promise<UserId>
  personByEmail(email: string): Promise<UserId | null>
  /** Whose e-mail address and password these are, without signing in. Throws `auth.refused`. */
  checkPassword(credentials: { readonly email: string; readonly password: string }): Promise<UserId>
  /** Sets a password and ends all sessions and app passwords of the person. Throws `auth.password-too-short`, `auth.password-too-long` and `auth.password-guessable`. */
  setPassword(userId: UserId, password: string): Promise<void>
  /**
   * Changes the person's own password and ends all sessions and app passwords; the one that asks goes on as a new one, by the cookies of the
   * answer. Throws `auth.password-refused`, `auth.password-too-short`, `auth.password-too-long` and `auth.password-guessable`.
   */
  changePassword(change: { readonly current: string; readonly password: string }, headers: Headers): Promise<WithCookies<null>>
  changePerson(
    change: { readonly name?: string | undefined; readonly reading?: string | undefined; readonly locale?: Locale | undefined },
    headers: Headers,
  ): Promise<void>
  /** Begins a second factor: the address for the authenticator and the recovery codes, shown once. */
  enrol(password: string, headers: Headers): Promise<{ readonly uri: string; readonly backupCodes: readonly string[] }>
  /** Proves that the authenticator works; from here on sign-in asks for it. */
  confirm(code: string, headers: Headers): Promise<WithCookies<null>>
  disable(password: string, headers: Headers): Promise<WithCookies<null>>
  /** The secret (`tza_…`) is told once; only its hash is kept. Throws `auth.app-password-too-many`. */
  createAppPassword(userId: UserId, name: string): Promise<{ readonly id: string; readonly name: string; readonly secret: string }>
  /** Null for a secret that is unknown, revoked, or another person's. Kept for five seconds; ended at once when it is revoked here. */
  appSession(credentials: { readonly email: string; readonly secret: string }): Promise<AppSession | null>
  /** The person's app passwords that work, the newest first. */
  appPasswordsOf(userId: UserId): Promise<readonly AppPassword[]>
  /** Throws `auth.app-password-missing`, also for another person's. */
  revokeAppPassword(userId: UserId, id: string): Promise<AppPassword>
  /** Revokes all of a person's; a new password does so by itself. */
  dropAppPasswords(userId: UserId): Promise<void>
  /** The secret (`tzk_…`) is told once; only its hash is kept. */
  createKey(key: Omit<ApiKey, 'id'>): Promise<ApiKey & { readonly secret: string }>
  /** Null for an unknown or revoked key. */
  key(secret: string): Promise<ApiKey | null>
  /** The keys of a portal that work, the newest first. */
  keysOf(portalId: PortalId): Promise<readonly KeptKey[]>
  /** From here on the key is none. Throws `auth.key-missing`, also for one of another portal. */
  revokeKey(portalId: PortalId, id: string): Promise<KeptKey>
}
