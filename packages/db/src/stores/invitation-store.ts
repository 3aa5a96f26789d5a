import type { PortalId, Role } from '@tsuzuri/model'

export interface Invitation {
  readonly id: string
  readonly portalId: PortalId
  readonly email: string
  readonly name: string
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
  /** Marks it used; answers false when it was used already, so that of two at once one wins. */
  accept(id: string, at: Date): Promise<boolean>
}
