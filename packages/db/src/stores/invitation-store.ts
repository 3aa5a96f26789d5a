import type { PortalId, Role } from '@tsuzuri/model'

export interface Invitation {
  readonly id: string
  readonly portalId: PortalId
  readonly email: string
  readonly name: string
  /** How the name is read, in hiragana; null when whoever invites does not say. */
  readonly reading: string | null
  readonly role: Role
  /** SHA-256 of the link's secret in hex; the secret itself is never kept. */
  readonly tokenHash: string
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly invitedBy: string
}

export interface InvitationStore {
  insert(invitation: Invitation): Promise<void>
  byTokenHash(tokenHash: string): Promise<Invitation | null>
  /** Those of a portal that nobody has used yet, expired ones too, in the order they expire. */
  open(portalId: PortalId): Promise<readonly Invitation[]>
  /** Gives an open one another secret and another end; answers it, or null when it is not open any more. */
  renew(id: string, renewed: Pick<Invitation, 'tokenHash' | 'expiresAt'>): Promise<Invitation | null>
  /** Takes an open one back: its link is none from here on. */
  revoke(id: string): Promise<void>
  /** Marks it used; answers false when it was used already, so that of two at once one wins. */
  accept(id: string, at: Date): Promise<boolean>
}
