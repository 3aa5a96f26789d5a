import type { Person } from '@tsuzuri/auth'
import type { Server } from '../server.ts'
import type { RequestContext } from '../http/env.ts'

/** Who asks, and the first 200 portals that they may know of. */
export const describeMe = async ({ portals }: Server, { var: { actor, session } }: RequestContext) => {
  const known = await portals.list(actor.firmAdmin ? undefined : [...actor.roles.keys()])
  return {
    person: session && nameCard(session.person),
    firmAdmin: actor.firmAdmin,
    portals: known.map(({ id, slug, name, accent }) => ({
      id,
      slug,
      name,
      accent,
      role: actor.firmAdmin ? 'firm-admin' : actor.roles.get(id),
    })),
    secondFactor: session?.person.secondFactor ?? false,
  }
}

const nameCard = ({ id, name, reading, email, locale }: Person) => ({ id, name, reading, email, locale })
