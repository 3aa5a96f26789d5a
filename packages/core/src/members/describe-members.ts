import type { Scope } from '../scope.ts'
import { type DescribedMember, describedMember } from './described-member.ts'
import { listMembers } from './list-members.ts'

/** The members of the portal, each with what the actor may do about it. */
export const describeMembers = async (scope: Scope): Promise<readonly DescribedMember[]> => {
  const [members, firmAdmins] = await Promise.all([listMembers(scope), scope.engine.store.read.portals.countFirmAdmins()])
  return members.map((member) => describedMember(scope, member, members, firmAdmins))
}
