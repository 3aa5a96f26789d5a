import type { Server } from '../server.ts'
import type { RequestContext } from '../http/env.ts'

/** Who asks, and the first 200 portals that they may know of. */
export const describeMe = async ({ engine }: Server, { var: { actor, session } }: RequestContext) => {
  const roles = actor.firmAdmin ? undefined : [...actor.roles.keys()]
  const { items } = await engine.store.read.portals.list({ limit: 200, ids: roles })
  return {
    person: session && { id: session.person.id, name: session.person.name, email: session.person.email, locale: session.person.locale },
    firmAdmin: actor.firmAdmin,
    portals: items.map(({ id, slug, name, accent }) => ({
      id,
      slug,
      name,
      accent,
      role: actor.firmAdmin ? 'firm-admin' : actor.roles.get(id),
    })),
    secondFactor: session?.person.secondFactor ?? false,
  }
}
