import type { Member, UserId } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { memberErrors } from './member-errors.ts'

/** One member of the portal. Throws `member.missing`. */
export const memberOf = async (scope: Scope, tx: ScopedUnit, userId: UserId): Promise<Member> => {
  const members = await tx.all.portals.members(scope.portal.id)
  const member = members.find((candidate) => candidate.userId === userId)
  if (!member) throw memberErrors.missing(userId)
  return member
}
