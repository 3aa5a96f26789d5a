import type { Member } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** Everyone who has a role in the portal itself; the firm's admins stand above portals and are not in it. */
export const listMembers = async (scope: Scope): Promise<readonly Member[]> => {
  authorize(scope, 'member.list')
  return scope.engine.store.read.portals.members(scope.portal.id)
}
