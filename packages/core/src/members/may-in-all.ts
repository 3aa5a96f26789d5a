import { type Actor, type PortalId, type Role, roleIn } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'

/** What somebody is in a portal, or as a firm admin in none. */
export interface Held {
  readonly portalId: PortalId | null
  readonly role: Role
}

/**
 * Whether the actor may do what counts in every portal at once to whoever has these roles: it takes the right in each of them, so
 * that nobody reaches into a portal that is not theirs.
 */
export const mayInAll = (
  actor: Pick<Actor, 'firmAdmin' | 'roles'>,
  action: 'password.reset' | 'member.set-reading',
  held: readonly Held[],
): boolean =>
  held.length > 0 &&
  held.every(({ portalId, role }) => {
    const own = portalId === null ? (actor.firmAdmin ? 'firm-admin' : null) : roleIn(actor, portalId)
    return own !== null && decide(action, own, { state: 'live', grants: role }) === 'allowed'
  })
