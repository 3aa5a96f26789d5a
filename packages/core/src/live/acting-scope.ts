import { type Actor, type PortalId, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { portalErrors } from '../portals/portal-errors.ts'
import { type Scope, scopeOf } from '../scope.ts'

/**
 * A scope for work that follows from what somebody did already and was allowed to, under that one's name. It holds every
 * right: for jobs, never for a request. Throws `portal.missing`.
 */
export const actingScope = async (engine: Engine, portalId: PortalId, by: Actor | string): Promise<Scope> => {
  const portal = await engine.store.read.portals.get(portalId)
  if (!portal) throw portalErrors.missing(portalId)
  return scopeOf(engine, typeof by === 'string' ? await actorOf(engine, by) : by, portal, 'firm-admin')
}

const actorOf = async (engine: Engine, actorId: string): Promise<Actor> => {
  if (actorId === systemActor.id) return systemActor
  const known = (await engine.store.read.portals.actors([actorId])).get(actorId)
  return { kind: 'person', name: '', ...known, id: actorId, firmAdmin: false, roles: new Map() }
}
