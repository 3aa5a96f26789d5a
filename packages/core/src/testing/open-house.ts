import { join } from 'node:path'
import type { OpenStore } from '@tsuzuri/db'
import { createPortalKeys, openBlobStore } from '@tsuzuri/files'
import { type Actor, type Portal, type Role, systemActor, userIdSchema } from '@tsuzuri/model'
import { createRegistry, type PluginDefinition } from '@tsuzuri/plugin'
import { openFts5Index } from '@tsuzuri/search'
import { aPortal, type Dialect, openTestDatabase, temporaryFolder } from '@tsuzuri/testing'
import { createEngine } from '../create-engine.ts'
import type { Engine } from '../engine.ts'
import { type Scope, scopeOf } from '../scope.ts'

/** An engine on real parts with one portal in it and a clock that stands still until told. For tests of core. */
export interface House extends AsyncDisposable {
  readonly engine: Engine
  readonly store: OpenStore
  /** An engine on the same database, as another process would have it. */
  readonly another: () => Promise<Engine & AsyncDisposable>
  readonly portal: Portal
  /** A scope of the portal for somebody of that role; the same name is the same person. */
  readonly as: (role: Role, name?: string, portal?: Portal) => Scope
  readonly anotherPortal: () => Promise<Portal>
  readonly wait: (milliseconds: number) => void
}

interface Built {
  readonly dialect?: Dialect
  readonly plugins?: readonly PluginDefinition[]
}

/** `await using house = await openHouse()` */
export const openHouse = async ({ dialect = 'sqlite', plugins = [] }: Built = {}): Promise<House> => {
  const database = await openTestDatabase(dialect)
  const folder = await temporaryFolder()
  let now = new Date('2026-04-01T01:00:00Z')
  const engine = createEngine({
    store: database.store,
    registry: createRegistry(plugins),
    search: openFts5Index({ file: ':memory:' }),
    blobs: await openBlobStore({
      folder: join(folder.path, 'blobs'),
      keys: createPortalKeys({ store: database.store, secret: 'the secret of a house of tests', now: () => now }),
    }),
    now: () => now,
    newId: inOrder(),
  })
  const portal = aPortal({ slug: 'abc' })
  await database.store.unit((tx) => tx.portals.insert(portal))
  return {
    engine,
    store: database.store,
    another: async () => {
      const store = await database.reopen()
      return Object.assign(createEngine({ ...engine, store }), { [Symbol.asyncDispose]: () => store.close() })
    },
    portal,
    as: (role, name = role, within = portal) => scopeOf(engine, person(name, within, role), within, role),
    anotherPortal: async () => {
      const another = aPortal({ slug: 'xyz', name: 'XYZ社' })
      await database.store.unit((tx) => tx.portals.insert(another))
      return another
    },
    wait: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
    [Symbol.asyncDispose]: async () => {
      await engine.markdown.close()
      await engine.logs.close()
      await engine.texts.close()
      await engine.search.close()
      await database[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** Ids in the order they were made, as UUIDv7 are. */
const inOrder = (): (() => string) => {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
  }
}

const person = (name: string, portal: Portal, role: Role): Actor => ({
  ...systemActor,
  kind: 'person',
  id: userIdSchema.parse(name),
  name,
  firmAdmin: role === 'firm-admin',
  roles: new Map([[portal.id, role]]),
})
