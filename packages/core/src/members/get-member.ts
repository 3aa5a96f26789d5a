import type { UserId } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { describeMembers } from './describe-members.ts'
import type { DescribedMember } from './described-member.ts'
import { memberErrors } from './member-errors.ts'

/** One member of the portal. Throws `member.missing`. */
export const getMember = async (scope: Scope, { userId }: { readonly userId: UserId }): Promise<DescribedMember> => {
  const member = (await describeMembers(scope)).find((candidate) => candidate.userId === userId)
  if (!member) throw memberErrors.missing(userId)
  return member
}
