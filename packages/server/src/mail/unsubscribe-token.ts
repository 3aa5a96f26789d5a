import { createHmac, timingSafeEqual } from 'node:crypto'
import { type NoticeKind, noticeKinds, type PortalId, portalIdSchema, type UserId, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'

/** Whose mails of which kind, from which portal, or with null from all, a link ends. */
export interface Unsubscription {
  readonly personId: UserId
  readonly portalId: PortalId | null
  /** Null: every kind. */
  readonly kind: NoticeKind | null
}

const schema = z.tuple([userIdSchema, portalIdSchema.nullable(), z.enum(noticeKinds).nullable()])

/** A text that only this installation can have made, since mailboxes open it without signing in. */
export const unsubscribeToken = (secret: string, { personId, portalId, kind }: Unsubscription): string => {
  const payload = Buffer.from(JSON.stringify([personId, portalId, kind])).toString('base64url')
  return `${payload}.${signatureOf(secret, payload)}`
}

/** What a token says; null where it is none of ours. */
export const readUnsubscribeToken = (secret: string, token: string): Unsubscription | null => {
  const [payload = '', signature = ''] = token.split('.')
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, payload))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const [personId, portalId, kind] = schema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return { personId, portalId, kind }
}

const signatureOf = (secret: string, payload: string): string =>
  createHmac('sha256', secret).update(`unsubscribe ${payload}`).digest('base64url')
