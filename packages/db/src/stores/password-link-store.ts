import type { PortalId, UserId } from '@tsuzuri/model'

/** A link by which a person's password is set anew. */
export interface PasswordLink {
  readonly userId: UserId
  /** The portal in which it was handed out. */
  readonly portalId: PortalId
  /** SHA-256 of the link's secret in hex; the secret itself is never kept. */
  readonly tokenHash: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly madeBy: UserId
}

export interface PasswordLinkStore {
  /** Takes the place of one the person had before, whose link is none from here on. */
  put(link: PasswordLink): Promise<void>
  byTokenHash(tokenHash: string): Promise<PasswordLink | null>
  /** Marks it used; answers false when it was used already or is gone, so that of two at once one wins. */
  use(tokenHash: string, at: Date): Promise<boolean>
  /** The person has no link from here on. */
  drop(userId: UserId): Promise<void>
}
