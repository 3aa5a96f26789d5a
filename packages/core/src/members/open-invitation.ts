import type { Invitation } from '@tsuzuri/db'
import { invitationTerm } from './invitation-term.ts'

/** An invitation nobody has used yet, without what is kept of its secret. */
export interface OpenInvitation extends Pick<Invitation, 'id' | 'email' | 'name' | 'role' | 'expiresAt' | 'invitedBy'> {
  /** Null when it was no person, but a key or the command line. */
  readonly invitedByName: string | null
  /** When its link was made. */
  readonly madeAt: Date
  /** The state a change is made on, as `ETag` without its quotes. */
  readonly etag: string
}

/** What is told of an invitation; `names` are those of people by their ids. */
export const openInvitation = (
  { id, email, name, role, expiresAt, invitedBy }: Invitation,
  names: ReadonlyMap<string, string>,
): OpenInvitation => ({
  id,
  email,
  name,
  role,
  expiresAt,
  invitedBy,
  invitedByName: names.get(invitedBy) ?? null,
  madeAt: invitationTerm.beginOf(expiresAt),
  etag: String(expiresAt.getTime()),
})
