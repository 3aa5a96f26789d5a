import type { Member } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type MemberChange, memberToChange } from './member-to-change.ts'
import { revokeInvitationsOf } from './revoke-invitations-of.ts'

/**
 * Takes a person out of the portal, ends its open editing there, takes back links by which it could return and the address of its calendar, and forgets
 * the searches it saved and what it has seen there. Answers the member it was. Throws `member.missing`, `member.stale`, `member.last-manager`, `access.denied`.
 */
export const removeMember = async (scope: Scope, change: MemberChange): Promise<Member> => {
  const removed = await scope.unit(async (tx) => {
    const member = await memberToChange(scope, tx, change, null)
    await tx.all.portals.removeMember(scope.portal.id, member.userId)
    await tx.all.calendarFeeds.drop(scope.portal.id, member.userId)
    await tx.all.savedSearches.dropIn(scope.portal.id, member.userId)
    await tx.listViews.dropOwn(member.userId)
    await tx.seen.drop(member.userId)
    await tx.events.add({ type: 'member.removed', subject: { kind: 'member', id: member.userId }, data: { role: member.role } })
    await revokeInvitationsOf(scope, tx, member.email)
    return member
  })
  scope.engine.live.recheck(scope.portal.id, change.userId)
  return removed
}
