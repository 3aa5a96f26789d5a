import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Store } from '@tsuzuri/db'
import { pageIdSchema, type PageId } from '@tsuzuri/model'
import { z } from 'zod'

export interface Ticket {
  /** The cookie or key it was asked for with. Once that is worth nothing, neither is the ticket nor its connection. */
  readonly credentials: Headers
  readonly pageId: PageId
}
export interface TicketBox {
  /** A secret good for one connection to one page within 60 seconds, by whichever process of the installation it comes in. */
  issue(ticket: Ticket): Promise<string>
  /** Null when unknown, used, or too old. */
  redeem(secret: string): Promise<Ticket | null>
}

const lifetime = 60_000
const algorithm = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]
const sealedSchema = z.object({ credentials: z.array(z.tuple([z.string(), z.string()])), pageId: pageIdSchema })

/** Tickets are kept in the database, sealed by their own secret: whoever reads the table can neither come in nor learn a cookie. */
export const createTicketBox = ({ unit }: Pick<Store, 'unit'>, now: () => Date): TicketBox => ({
  issue: async ({ credentials, pageId }) => {
    const secret = randomBytes(24).toString('base64url')
    const sealed = seal(secret, JSON.stringify({ credentials: [...credentials], pageId }))
    const expiresAt = new Date(now().getTime() + lifetime)
    await unit((tx) => tx.tickets.put({ hash: hashOf(secret), sealed, expiresAt }, now()))
    return secret
  },
  redeem: async (secret) => {
    const kept = await unit((tx) => tx.tickets.take(hashOf(secret)))
    if (!kept || kept.expiresAt <= now()) return null
    const { credentials, pageId } = sealedSchema.parse(JSON.parse(open(secret, kept.sealed)))
    return { credentials: new Headers(credentials), pageId }
  },
})

const hashOf = (secret: string): string => createHash('sha256').update(`name ${secret}`).digest('hex')
const keyOf = (secret: string): Buffer => createHash('sha256').update(`key ${secret}`).digest()

const seal = (secret: string, text: string): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce)
  const sealed = [cipher.update(text, 'utf8'), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
}

const open = (secret: string, sealed: Uint8Array): string => {
  const decipher = createDecipheriv(algorithm, keyOf(secret), sealed.subarray(0, nonceBytes))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}
