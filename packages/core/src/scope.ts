import type { PortalStores, Stores } from '@tsuzuri/db'
import { type Actor, type DomainEvent, type NewEvent, type Portal, portalIdSchema, type Role, roleIn } from '@tsuzuri/model'
import type { Engine } from './engine.ts'
import { portalErrors } from './portals/portal-errors.ts'
import { noteLatest } from './seen/note-latest.ts'

/** One transaction within one portal. Events go out with its commit. */
export interface ScopedUnit extends PortalStores {
  readonly events: { readonly add: (event: NewEvent) => Promise<void>; readonly addAll: (events: readonly NewEvent[]) => Promise<void> }
  readonly all: Stores
}

/** Who acts, in which portal, with what. Every use case takes one; it cannot reach another portal. */
export interface Scope {
  readonly engine: Engine
  readonly portal: Portal
  readonly actor: Actor
  readonly role: Role
  readonly now: () => Date
  readonly read: PortalStores
  readonly unit: <Answer>(work: (tx: ScopedUnit) => Promise<Answer>, how?: { readonly lasts: boolean }) => Promise<Answer>
}

/** Opens a portal for an actor by slug or id. Throws `portal.missing` also to whoever has no role there. */
export const openScope = async (engine: Engine, actor: Actor, slugOrId: string): Promise<Scope> => {
  const id = portalIdSchema.safeParse(slugOrId)
  const portal = id.success ? await engine.store.read.portals.get(id.data) : await engine.store.read.portals.bySlug(slugOrId)
  const role = portal && roleIn(actor, portal.id)
  if (!portal || !role) throw portalErrors.missing(slugOrId)
  return scopeOf(engine, actor, portal, role)
}

/** A scope whose portal and role are known already. */
export const scopeOf = (engine: Engine, actor: Actor, portal: Portal, role: Role): Scope => {
  const whole = (event: NewEvent): Omit<DomainEvent, 'seq'> => ({
    id: engine.newId(),
    portalId: portal.id,
    type: event.type,
    subject: event.subject,
    collection: event.collection ?? null,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    data: event.data ?? {},
    at: engine.now(),
  })
  return {
    engine,
    portal,
    actor,
    role,
    now: engine.now,
    read: engine.store.read.in(portal.id),
    unit: (work, how) =>
      engine.store.unit(
        (tx) =>
          work({
            ...tx.in(portal.id),
            all: tx,
            events: {
              add: async (event) => {
                await noteLatest(engine, tx.in(portal.id), [await tx.events.add(whole(event))])
              },
              addAll: async (events) => noteLatest(engine, tx.in(portal.id), await tx.events.addAll(events.map(whole))),
            },
          }),
        how,
      ),
  }
}
