import { randomBytes } from 'node:crypto'
import type { PageId, PortalId } from '@tsuzuri/model'

export interface Ticket {
  /** The cookie or key it was asked for with. Once that is worth nothing, neither is the ticket nor its connection. */
  readonly credentials: Headers
  readonly portalId: PortalId
  readonly pageId: PageId
}
export interface TicketBox {
  /** A secret good for one connection to one page within 60 seconds. */
  issue(ticket: Ticket): string
  /** Null when unknown, used, or too old. */
  redeem(secret: string): Ticket | null
}

const lifetime = 60_000

export const createTicketBox = (now: () => Date): TicketBox => {
  const open = new Map<string, Ticket & { readonly until: number }>()
  const sweep = (): void => {
    for (const [secret, { until }] of open) if (until <= now().getTime()) open.delete(secret)
  }
  return {
    issue: (ticket) => {
      sweep()
      const secret = randomBytes(24).toString('base64url')
      open.set(secret, { ...ticket, until: now().getTime() + lifetime })
      return secret
    },
    redeem: (secret) => {
      sweep()
      const ticket = open.get(secret) ?? null
      open.delete(secret)
      return ticket
    },
  }
}
