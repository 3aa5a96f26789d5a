import type { Scope } from '@tsuzuri/core'
import { type Role, roles } from '@tsuzuri/model'
import { askRoute } from './ask-route.ts'
import { makeThing, type Things } from './make-thing.ts'
import { openTestServer, type TestServer } from './open-test-server.ts'

/** A server with the portals `abc`, one’s own, and `xyz`, of others. */
export interface TwoPortals {
  readonly house: TestServer
  readonly own: Scope
  readonly other: Scope
  /** A key of each role in the own portal. */
  readonly keys: ReadonlyMap<Role, string>
  /** A key of each role in the portal of others. */
  readonly foreignKeys: ReadonlyMap<Role, string>
  /** A new thing in the own portal, of the kind that the path names. */
  readonly make: (path: string, state: 'live' | 'trashed') => Promise<Things>
  readonly ask: (key: string | null, route: string, portal: string, things: Things) => Promise<Response>
  /**
   * The number of the last event, but what the server does by itself after a file was placed or read. Every change comes with one, so that the
   * same number means that nothing was written.
   */
  readonly head: () => Promise<number>
}

export const openTwoPortals = async (): Promise<TwoPortals> => {
  const house = await openTestServer()
  const own = await house.portal('abc')
  const other = await house.portal('xyz')
  const keysOf = async (slug: string) => new Map(await Promise.all(roles.map(async (role) => [role, await house.key(slug, role)] as const)))
  return {
    house,
    own,
    other,
    keys: await keysOf('abc'),
    foreignKeys: await keysOf('xyz'),
    make: (path, state) => makeThing(own, house.running.server.auth, path, state),
    ask: (key, route, portal, things) => askRoute(house.base, key, route, portal, things),
    head: async () => {
      const { events } = house.running.server.engine.store.read
      const latest = await events.after(Math.max(0, (await events.head()) - 100), 200)
      return latest.findLast(({ type }) => type !== 'file.text-read' && type !== 'file.read')?.seq ?? 0
    },
  }
}
