export interface KeptTicket {
  /** SHA-256 of the ticket in hex. */
  readonly hash: string
  readonly sealed: Uint8Array
  readonly expiresAt: Date
}

/** Tickets that any process of the installation can redeem. */
export interface TicketStore {
  /** Keeps a ticket, and throws away those that had run out by `now`. */
  put(ticket: KeptTicket, now: Date): Promise<void>
  /** Takes a ticket out, so that of two who come with it at once one gets it. Null when it is gone; whether it ran out is in it. */
  take(hash: string): Promise<KeptTicket | null>
}
