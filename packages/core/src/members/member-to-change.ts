import type { Member, Role, UserId } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { authorizeGrant } from './authorize-grant.ts'
import { describedMember } from './described-member.ts'
import { locksOut } from './locks-out.ts'
import { memberErrors } from './member-errors.ts'
import { memberEtag } from './member-etag.ts'
import { membersAround } from './members-around.ts'

export interface MemberChange {
  readonly userId: UserId
  /** The etag the change was made on; unchecked when absent. */
  readonly base?: string | undefined
}

/**
 * The member, when it may be given that role, or be taken away (null). Whoever stays in its role locks nobody out.
 * Throws `member.missing`, `access.denied`, `member.stale` with the member as it is, `member.last-manager`.
 */
export const memberToChange = async (scope: Scope, tx: ScopedUnit, { userId, base }: MemberChange, to: Role | null): Promise<Member> => {
  const around = await membersAround(scope, tx.all.portals)
  const member = around.members.find((candidate) => candidate.userId === userId)
  if (!member) throw memberErrors.missing(userId)
  authorizeGrant(scope, member.role)
  if (to) authorizeGrant(scope, to)
  if (base !== undefined && base !== memberEtag(member)) throw memberErrors.stale(describedMember(scope, member, around))
  if (to !== member.role && locksOut(scope, member, around.members, around.firmAdmins)) throw memberErrors.lastManager(member.name)
  return member
}
