import { type Actor, type PortalId, type Role, roleIn } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'

/** What somebody is in a portal, or as a firm admin in none. */
interface Held {
  readonly portalId: PortalId | null
  readonly role: Role
}

/**
 * Whether the actor may hand out a link by which the password of whoever has these roles is set anew. It opens all that the
 * person may, so it takes the right in every portal the person belongs to. Never for oneself, who changes it by knowing it,
 * and never by a key, which is of one portal only.
 */
export const mayResetPassword = (
  actor: Pick<Actor, 'kind' | 'id' | 'firmAdmin' | 'roles'>,
  userId: string,
  held: readonly Held[],
): boolean =>
  actor.kind === 'person' &&
  actor.id !== userId &&
  held.length > 0 &&
  held.every(({ portalId, role }) => {
    const own = portalId === null ? (actor.firmAdmin ? 'firm-admin' : null) : roleIn(actor, portalId)
    return own !== null && decide('password.reset', own, { state: 'live', grants: role }) === 'allowed'
  })
