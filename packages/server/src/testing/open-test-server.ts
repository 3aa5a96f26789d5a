import { createKey, createPortal, putMember, type Scope } from '@tsuzuri/core'
import { openScope } from '@tsuzuri/core'
import { type Role, systemActor } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import { type RunningServer, startServer } from '../start-server.ts'

/** A server on a real port with an empty data folder, and short ways to act in it. */
export interface TestServer extends AsyncDisposable {
  readonly running: RunningServer
  /** `http://127.0.0.1:…` */
  readonly base: string
  /** The scope of the system in a portal, which is opened where it is missing. */
  readonly portal: (slug: string) => Promise<Scope>
  /** A new API key. */
  readonly key: (slug: string, role: Role) => Promise<string>
  /** Someone who can sign in; the password is `testing password`. */
  readonly person: (email: string, slug: string, role: Role) => Promise<string>
  /** Asks the API as somebody: `call(key, 'GET', '/portals')`. */
  readonly call: (key: string | null, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
}

export const testPassword = 'testing password'

export const openTestServer = async (): Promise<TestServer> => {
  const folder = await temporaryFolder()
  const running = await startServer({
    port: 0, host: '127.0.0.1', dataFolder: folder.path, origin: 'http://127.0.0.1:1', originTold: false, demo: false, secret: 's'.repeat(40),
    databaseUrl: null, root: process.cwd(),
  })
  const { engine, auth } = running.server
  const base = `http://127.0.0.1:${running.port}`
  const portal = async (slug: string): Promise<Scope> => {
    if (!(await engine.store.read.portals.bySlug(slug))) await createPortal(engine, systemActor, { slug, name: slug.toUpperCase() })
    return openScope(engine, systemActor, slug)
  }
  return {
    running,
    base,
    portal,
    key: async (slug, role) => (await createKey(await portal(slug), auth, { role, name: `${role} of ${slug}` })).secret,
    person: async (email, slug, role) => {
      const userId = await auth.createPerson({ email, name: email.split('@', 1)[0] ?? email, password: testPassword })
      await putMember(await portal(slug), { userId, role })
      return userId
    },
    call: (key, method, path, body, headers = {}) =>
      fetch(`${base}/api/v1${path}`, {
        method,
        headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await folder[Symbol.asyncDispose]()
    },
  }
}
