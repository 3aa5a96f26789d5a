import type { PortalId } from '@tsuzuri/model'

/** A portal's key as it is kept. */
export interface KeptKey {
  /** `age1…` */
  readonly recipient: string
  /** The identity as an age file in text; null once it was destroyed. */
  readonly wrapped: string | null
  readonly madeAt: Date
  readonly destroyedAt: Date | null
}

/** The keys that contents of files are sealed by, all of them wrapped. */
export interface KeyStore {
  /** The installation's; null before the first was made. */
  installation(): Promise<string | null>
  putInstallation(wrapped: string, madeAt: Date): Promise<void>
  portal(portalId: PortalId): Promise<KeptKey | null>
  /** Leaves of a portal's key what it was called; a portal that has none gets none. */
  destroyPortal(portalId: PortalId, at: Date): Promise<void>
  /** A portal has one, once and for all. */
  putPortal(portalId: PortalId, key: KeptKey): Promise<void>
}
