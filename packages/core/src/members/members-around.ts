import type { PortalStore, Standing } from '@tsuzuri/db'
import type { Member, UserId } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** What decides about a member of a portal beside its own role. */
export interface MembersAround {
  readonly members: readonly Member[]
  /** How many the firm has. */
  readonly firmAdmins: number
  /** The roles each member has anywhere; empty where the actor could not help anybody to a new password anyway. */
  readonly held: ReadonlyMap<UserId, readonly Standing[]>
}

/** The members of the portal with what stands around them. */
export const membersAround = async ({ portal, role }: Pick<Scope, 'portal' | 'role'>, portals: PortalStore): Promise<MembersAround> => {
  const helps = decide('password.reset', role, { state: 'live', grants: 'client-viewer' }) === 'allowed'
  const [members, firmAdmins, standings] = await Promise.all([
    portals.members(portal.id),
    portals.countFirmAdmins(),
    helps ? portals.standingsOfMembers(portal.id) : [],
  ])
  return { members, firmAdmins, held: Map.groupBy(standings, ({ userId }) => userId) }
}
