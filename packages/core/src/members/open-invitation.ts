import type { Invitation } from '@tsuzuri/db'

/** An invitation nobody has used yet, without what is kept of its secret. */
export interface OpenInvitation extends Pick<Invitation, 'id' | 'email' | 'name' | 'role' | 'expiresAt' | 'invitedBy'> {
  /** The state a change is made on, as `ETag` without its quotes. */
  readonly etag: string
}

/** What is told of an invitation. */
export const openInvitation = ({ id, email, name, role, expiresAt, invitedBy }: Invitation): OpenInvitation => ({
  id,
  email,
  name,
  role,
  expiresAt,
  invitedBy,
  etag: String(expiresAt.getTime()),
})
