import type { PortalId } from './ids.ts'
import type { Role } from './role.ts'

/**
 * Who acts. A person carries the roles of all portals it belongs to; a key exactly one; the system
 * (jobs, seeding, the command line) stands above portals. Whoever is not signed in is `anonymous`.
 */
export interface Actor {
  readonly kind: 'person' | 'key' | 'system' | 'anonymous'
  /** The user's id, the key's id, or `system`. */
  readonly id: string
  readonly name: string
  /** Firm admins see every portal of the installation. */
  readonly firmAdmin: boolean
  readonly roles: ReadonlyMap<PortalId, Role>
}

export const systemActor: Actor = { kind: 'system', id: 'system', name: 'Tsuzuri', firmAdmin: true, roles: new Map() }
export const anonymousActor: Actor = { kind: 'anonymous', id: 'anonymous', name: '', firmAdmin: false, roles: new Map() }

/** The actor's role in a portal, or null where it may not even know that the portal exists. */
export const roleIn = (actor: Pick<Actor, 'firmAdmin' | 'roles'>, portalId: PortalId): Role | null =>
  actor.firmAdmin ? 'firm-admin' : (actor.roles.get(portalId) ?? null)
