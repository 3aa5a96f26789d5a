import { createHash, randomBytes } from 'node:crypto'

/** A new link's secret: 256 random bits, safe in an address. */
export const newInvitationToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. */
export const hashInvitationToken = (token: string): string => createHash('sha256').update(token).digest('hex')
