import type { PortalId } from '@tsuzuri/model'

/** By what the contents of one portal are sealed. */
export interface PortalKey {
  /** `age1…`: whom contents are sealed for. */
  readonly recipient: string
  /** `AGE-SECRET-KEY-1…`: what opens them. */
  readonly identity: string
  /** How the content of that SHA-256 is called in the store: whoever lacks the key cannot tell which content it is. */
  readonly nameOf: (sha256: string) => string
}

export interface PortalKeys {
  /** The portal's key; null when it has none yet. Throws `drive-key.destroyed`, `drive-key.wrong-secret`. */
  get(portalId: PortalId): Promise<PortalKey | null>
  /** The same; made when it has none yet. */
  of(portalId: PortalId): Promise<PortalKey>
  /** Has the key of a portal read again before it is used again: it was destroyed. */
  forget(portalId: PortalId): void
  /** Throws `drive-key.wrong-secret` when there are keys that this installation's secret does not open. */
  check(): Promise<void>
}
