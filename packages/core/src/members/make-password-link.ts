import { type UserId, userIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { hashInvitationToken, newInvitationToken } from './invitation-token.ts'
import { mayResetPassword } from './may-reset-password.ts'
import { memberErrors, passwordLinkErrors } from './member-errors.ts'
import { membersAround } from './members-around.ts'

const goodForMilliseconds = 24 * 3_600_000

export interface MadePasswordLink {
  readonly name: string
  readonly expiresAt: Date
  /** The link's secret; it is nowhere else. */
  readonly token: string
}

/**
 * Makes a link by which a member of the portal who forgot the password sets a new one: once, and within 24 hours. One that
 * the person had before is none from here on. Throws `member.missing`, `password-link.denied`.
 */
export const makePasswordLink = (scope: Scope, { userId }: { readonly userId: UserId }): Promise<MadePasswordLink> =>
  scope.unit(async (tx) => {
    const { members, held } = await membersAround(scope, tx.all.portals)
    const member = members.find((candidate) => candidate.userId === userId)
    if (!member) throw memberErrors.missing(userId)
    if (!mayResetPassword(scope.actor, userId, held.get(userId) ?? [])) throw passwordLinkErrors.denied()
    const token = newInvitationToken()
    const expiresAt = new Date(scope.now().getTime() + goodForMilliseconds)
    await tx.all.passwordLinks.put({
      userId,
      portalId: scope.portal.id,
      tokenHash: hashInvitationToken(token),
      expiresAt,
      usedAt: null,
      madeBy: userIdSchema.parse(scope.actor.id),
    })
    // Told to whoever may read the trail, not to everybody who may know of the member.
    await tx.events.add({ type: 'password.link-made', subject: { kind: 'session', id: userId }, data: { email: member.email } })
    return { name: member.name, expiresAt, token }
  })
