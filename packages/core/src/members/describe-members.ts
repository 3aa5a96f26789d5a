import { type Member, roles } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { type DescribedMember, describedMember } from './described-member.ts'
import { membersAround } from './members-around.ts'

/** The members of the portal by role and name, each with what the actor may do about it. */
export const describeMembers = async (scope: Scope): Promise<readonly DescribedMember[]> => {
  authorize(scope, 'member.list')
  const around = await membersAround(scope, scope.engine.store.read.portals)
  return around.members.toSorted(byRoleAndName).map((member) => describedMember(scope, member, around))
}

const byRoleAndName = (one: Member, other: Member): number =>
  roles.indexOf(one.role) - roles.indexOf(other.role) || one.name.localeCompare(other.name, 'ja') || (one.userId < other.userId ? -1 : 1)
