import { type Member, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'

/**
 * Whether its side of the portal could manage itself no more without this member, and who asks would not be there either
 * to mend it: the firm stands above the client's side, a firm admin above directors.
 */
export const locksOut = (scope: Pick<Scope, 'role'>, member: Member, members: readonly Member[], firmAdmins: number): boolean => {
  const alone = !members.some(({ userId, role }) => userId !== member.userId && role === member.role)
  if (member.role === 'client-admin') return alone && sideOf(scope.role) === 'client'
  return member.role === 'director' && alone && firmAdmins === 0 && scope.role !== 'firm-admin'
}
