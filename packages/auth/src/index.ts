export type { ApiKey, AppPassword, AppSession, Auth, KeptKey, OwnSession, Person, Session, WithCookies } from './auth.ts'
export { authErrors } from './auth-errors.ts'
export { createAuth } from './create-auth.ts'
export type { AuthDatabase, AuthSettings } from './open-auth.ts'
