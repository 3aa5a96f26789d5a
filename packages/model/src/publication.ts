import type { PageId, PortalId } from './ids.ts'

/** That a revision became what clients read of a page. Kept for good; `turn` counts from 1 within the page. */
export interface Publication {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly turn: number
  /** The revision's. */
  readonly number: number
  /** Whoever said of an earlier one that it is right, or that they read it, is asked again. */
  readonly material: boolean
  /** What was changed, in the words of whoever published it. */
  readonly message: string
  readonly actorId: string
  readonly actorName: string
  readonly at: Date
}

/** `confirmed`: the client says that it is right (確認). `read`: a person says to have read it (読了). */
export const attestationKinds = ['confirmed', 'read'] as const
export type AttestationKind = (typeof attestationKinds)[number]

/** What somebody said of a published revision. Kept for good. */
export interface Attestation {
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly kind: AttestationKind
  /** The publication it was said of. */
  readonly turn: number
  readonly number: number
  readonly actorId: string
  readonly actorName: string
  readonly note: string
  readonly at: Date
}
