import { type Member, roles } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type DescribedMember, describedMember } from './described-member.ts'
import { listMembers } from './list-members.ts'

/** The members of the portal by role and name, each with what the actor may do about it. */
export const describeMembers = async (scope: Scope): Promise<readonly DescribedMember[]> => {
  const [members, firmAdmins] = await Promise.all([listMembers(scope), scope.engine.store.read.portals.countFirmAdmins()])
  return members.toSorted(byRoleAndName).map((member) => describedMember(scope, member, members, firmAdmins))
}

const byRoleAndName = (one: Member, other: Member): number =>
  roles.indexOf(one.role) - roles.indexOf(other.role) || one.name.localeCompare(other.name, 'ja') || (one.userId < other.userId ? -1 : 1)
