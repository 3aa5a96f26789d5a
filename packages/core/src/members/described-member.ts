import { type Member, type Role, roles, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { locksOut } from './locks-out.ts'
import { mayInAll } from './may-in-all.ts'
import { mayResetPassword } from './may-reset-password.ts'
import { mayGrant } from './may-grant.ts'
import { memberEtag } from './member-etag.ts'
import type { MembersAround } from './members-around.ts'

/** A member with what the asking role may do about it, so that nobody is offered what would be refused. */
export interface DescribedMember extends Member {
  /** The state a change is made on, as `ETag` without its quotes. */
  readonly etag: string
  readonly may: { readonly roles: readonly Role[]; readonly remove: boolean; readonly resetPassword: boolean; readonly reading: boolean }
}

export const describedMember = (scope: Scope, member: Member, { members, firmAdmins, held }: MembersAround): DescribedMember => {
  const free = mayGrant(scope, member.role) && !locksOut(scope, member, members, firmAdmins)
  return {
    ...member,
    etag: memberEtag(member),
    may: {
      roles: free ? roles.filter((role) => role !== member.role && mayGrant(scope, role) && mayBecome(member, role)) : [],
      remove: free,
      reading: mayInAll(scope.actor, 'member.set-reading', held.get(member.userId) ?? []),
      resetPassword: mayResetPassword(scope.actor, member.userId, held.get(member.userId) ?? []),
    },
  }
}

/** A client's own do not become administrators of the firm; see `refuseClient`. */
const mayBecome = (member: Member, role: Role): boolean => role !== 'firm-admin' || sideOf(member.role) === 'firm'
