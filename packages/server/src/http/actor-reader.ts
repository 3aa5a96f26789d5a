import type { Auth, Session } from '@tsuzuri/auth'
import type { Engine, EventBus } from '@tsuzuri/core'
import { type Actor, anonymousActor, type DomainEvent, type UserId } from '@tsuzuri/model'

export interface ActorReader {
  /** Who sends these headers: an API key, a fully signed-in person, or nobody. A wrong key is nobody, whatever the cookie says. */
  read(headers: Headers): Promise<{ readonly actor: Actor; readonly session: Session | null }>
  /** Who has this app password with this e-mail address, or this API key with whatever name; null for nobody. */
  ofCredentials(credentials: { readonly name: string; readonly secret: string }): Promise<Actor | null>
}

const nobody = { actor: anonymousActor, session: null }
const lifetime = 5_000

/**
 * Reads actors, keeping each person's roles for five seconds and forgetting them when a membership changes, a session
 * ends or a key is revoked: here at once, elsewhere within a second.
 */
export const createActorReader = (engine: Engine, auth: Auth, bus: EventBus): ActorReader => {
  const known = new Map<UserId, { readonly actor: Actor; readonly until: number }>()
  // Counts what made the known ones stale, so that roles that were read before it are not kept after it.
  let changes = 0
  const look = ({ type }: DomainEvent): void => {
    if (type === 'session.closed' || type === 'key.revoked' || type === 'app-password.revoked') auth.forget()
    if (!type.startsWith('member.') && !type.startsWith('portal.')) return
    changes += 1
    known.clear()
  }
  engine.store.onCommit((events) => events.forEach(look))
  bus.subscribe(null, look)

  const personOf = async (person: { readonly id: UserId; readonly name: string }): Promise<Actor> => {
    const kept = known.get(person.id)
    if (kept && kept.until > engine.now().getTime()) return kept.actor
    const asked = changes
    const { portals } = engine.store.read
    const [roles, firmAdmin] = [await portals.rolesOf(person.id), await portals.isFirmAdmin(person.id)]
    const actor: Actor = { kind: 'person', id: person.id, name: person.name, firmAdmin, roles }
    if (known.size > 10_000) known.clear()
    if (asked === changes) known.set(person.id, { actor, until: engine.now().getTime() + lifetime })
    return actor
  }

  const ofSecret = async (secret: string): Promise<Actor> => {
    const key = await auth.key(secret)
    return key ? { kind: 'key', id: key.id, name: key.name, firmAdmin: false, roles: new Map([[key.portalId, key.role]]) } : anonymousActor
  }

  return {
    read: async (headers) => {
      const authorization = headers.get('authorization')
      if (authorization !== null) {
        const [scheme = '', secret = ''] = authorization.split(' ')
        return scheme.toLowerCase() === 'bearer' ? { actor: await ofSecret(secret), session: null } : nobody
      }
      const session = await auth.session(headers)
      return session ? { actor: await personOf(session.person), session } : nobody
    },
    ofCredentials: async ({ name, secret }) => {
      const key = await ofSecret(secret)
      if (key.kind === 'key') return key
      const app = await auth.appSession({ email: name, secret })
      return app && personOf(app.person)
    },
  }
}
