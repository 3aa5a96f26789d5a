import type { PasswordLink, Stores } from '@tsuzuri/db'
import type { Member } from '@tsuzuri/model'
import { hashInvitationToken } from './invitation-token.ts'
import { mayResetPassword } from './may-reset-password.ts'
import { passwordLinkErrors } from './member-errors.ts'

/**
 * The link and whose it is, if it can be used: whoever handed it out must still have the right to, since either may have
 * got another role meanwhile. Throws `password-link.missing`, `password-link.used`, `password-link.expired`.
 */
export const usablePasswordLink = async (
  { portals, passwordLinks }: Stores,
  token: string,
  now: Date,
): Promise<{ readonly link: PasswordLink; readonly member: Member }> => {
  const link = await passwordLinks.byTokenHash(hashInvitationToken(token))
  if (!link) throw passwordLinkErrors.missing()
  if (link.usedAt) throw passwordLinkErrors.used()
  if (link.expiresAt <= now) throw passwordLinkErrors.expired()
  const member = (await portals.members(link.portalId)).find(({ userId }) => userId === link.userId)
  const held = (await portals.standingsOfMembers(link.portalId)).filter(({ userId }) => userId === link.userId)
  const maker = {
    kind: 'person',
    id: link.madeBy,
    firmAdmin: await portals.isFirmAdmin(link.madeBy),
    roles: await portals.rolesOf(link.madeBy),
  } as const
  if (!member || !mayResetPassword(maker, link.userId, held)) throw passwordLinkErrors.missing()
  return { link, member }
}
