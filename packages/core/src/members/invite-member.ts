import type { Invitation } from '@tsuzuri/db'
import { longest, personReadingSchema, type Role } from '@tsuzuri/model'
import { z } from 'zod'
import type { Scope } from '../scope.ts'
import { authorizeGrant } from './authorize-grant.ts'
import { invitationTerm } from './invitation-term.ts'
import { hashInvitationToken, newInvitationToken } from './invitation-token.ts'
import { memberErrors } from './member-errors.ts'
import { revokeInvitationsOf } from './revoke-invitations-of.ts'

export interface InviteMember {
  readonly email: string
  readonly name: string
  /** How the name is read, in kana, where it is known. */
  readonly reading?: string | undefined
  readonly role: Role
}

const inputSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  name: z.string().trim().min(1, 'It is empty.').max(longest.personName),
  reading: personReadingSchema.default(''),
})

/**
 * Invites a person by a link that works once and for 72 hours. The answer holds its secret; it is nowhere else. A person
 * has one link: those that are still open are taken back.
 * Throws `member.invalid`, `member.exists`, `access.denied`.
 */
export const inviteMember = (
  scope: Scope,
  { role, ...input }: InviteMember,
): Promise<{ readonly invitation: Invitation; readonly token: string }> =>
  scope.unit(async (tx) => {
    authorizeGrant(scope, role)
    const { email, name, reading } = parse(input)
    const members = await tx.all.portals.members(scope.portal.id)
    if (members.some((member) => member.email.toLowerCase() === email)) throw memberErrors.exists(email)
    await revokeInvitationsOf(scope, tx, email)
    const token = newInvitationToken()
    const invitation: Invitation = {
      id: scope.engine.newId(),
      portalId: scope.portal.id,
      email,
      name,
      reading: reading || null,
      role,
      tokenHash: hashInvitationToken(token),
      expiresAt: invitationTerm.endOf(scope.now()),
      acceptedAt: null,
      invitedBy: scope.actor.id,
    }
    await tx.all.invitations.insert(invitation)
    await tx.events.add({ type: 'member.invited', subject: { kind: 'member', id: invitation.id }, data: { email, role } })
    return { invitation, token }
  })

const parse = (input: Omit<InviteMember, 'role'>): z.output<typeof inputSchema> => {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success)
    throw memberErrors.invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
  return parsed.data
}
