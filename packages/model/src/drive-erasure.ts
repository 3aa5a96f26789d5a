import type { PortalId } from './ids.ts'

/** The end of a portal's drive: one firm admin asks for it, another carries it out, and a certificate (消去証明書) says what was done. */
export interface DriveErasure {
  readonly portalId: PortalId
  readonly reason: string
  readonly requestedBy: string
  readonly requestedByName: string
  readonly requestedAt: Date
  /** Null until it is done, for good. */
  readonly done: ErasureCertificate | null
}

/** What was made unreadable by destroying the key. */
export interface ErasureCertificate {
  readonly approvedBy: string
  readonly approvedByName: string
  /** ISO. */
  readonly at: string
  readonly files: number
  readonly contents: number
  readonly bytes: number
  /** SHA-256 over the SHA-256 of each content, a line each, in their order. */
  readonly digest: string
  /** The public part of the key that was destroyed (`age1…`); null where nothing had ever been placed. */
  readonly key: string | null
}
