import type { Invitation, NamedActor } from '@tsuzuri/db'
import { invitationTerm } from './invitation-term.ts'

/** An invitation nobody has used yet, without what is kept of its secret. */
export interface OpenInvitation extends Pick<Invitation, 'id' | 'email' | 'name' | 'role' | 'expiresAt' | 'invitedBy'> {
  /** The person or key that made it; null when it was the command line. */
  readonly invitedByName: string | null
  /** When its link was made. */
  readonly madeAt: Date
  /** The state a change is made on, as `ETag` without its quotes. */
  readonly etag: string
}

/** What is told of an invitation; `actors` are who made it, by their ids. */
export const openInvitation = (
  { id, email, name, role, expiresAt, invitedBy }: Invitation,
  actors: ReadonlyMap<string, NamedActor>,
): OpenInvitation => ({
  id,
  email,
  name,
  role,
  expiresAt,
  invitedBy,
  invitedByName: actors.get(invitedBy)?.name ?? null,
  madeAt: invitationTerm.beginOf(expiresAt),
  etag: String(expiresAt.getTime()),
})
