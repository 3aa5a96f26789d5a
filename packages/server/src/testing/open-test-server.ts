import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createKey, createPortal, openScope, putMember, type Scope } from '@tsuzuri/core'
import { type Role, systemActor } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import type { Config } from '../config/config.ts'
import { type RunningServer, startServer } from '../start-server.ts'

/** A server on a real port with an empty data folder, and short ways to act in it. */
export interface TestServer extends AsyncDisposable {
  readonly running: RunningServer
  /** `http://127.0.0.1:…` */
  readonly base: string
  readonly config: Config
  /** The scope of the system in a portal, which is opened where it is missing. */
  readonly portal: (slug: string) => Promise<Scope>
  /** A new API key. */
  readonly key: (slug: string, role: Role) => Promise<string>
  /** Someone who can sign in; the password is `testPassword`. Answers the user's id. */
  readonly person: (email: string, slug: string, role: Role) => Promise<string>
  /** Signs somebody in by the API and answers the `Cookie` header. */
  readonly signIn: (email: string) => Promise<string>
  /** Asks the API as somebody: `ask(key, 'GET', '/portals')`. */
  readonly ask: (
    key: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** The same with a cookie, from the site itself. */
  readonly askByCookie: (
    cookie: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** Stops the server and starts it again on the same folder. */
  readonly restart: () => Promise<void>
}

export const testPassword = 'testing password'

/** The cookies of an answer, as they are sent back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')

interface Options extends Partial<Config> {
  /** The text of a site's module that exports `render`; without one the API stands alone. */
  readonly site?: string
}

export const openTestServer = async ({ site, ...told }: Options = {}): Promise<TestServer> => {
  const folder = await temporaryFolder()
  await symlink(resolve(import.meta.dirname, '../../..'), join(folder.path, 'packages'))
  if (site !== undefined) await buildSite(join(folder.path, 'sites/portal/dist'), site)
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: join(folder.path, 'data'),
    origin: 'http://127.0.0.1:1',
    originTold: false,
    demo: false,
    secret: 's'.repeat(40),
    databaseUrl: null,
    redisUrl: null,
    smtp: null,
    meilisearch: null,
    s3: null,
    clamd: null,
    watch: [],
    watchKeeps: false,
    root: folder.path,
    ...told,
  }
  let running = await startServer(config)
  const base = () => `http://127.0.0.1:${running.port}`
  const portal = async (slug: string): Promise<Scope> => {
    const { engine } = running.server
    if (!(await engine.store.read.portals.bySlug(slug))) await createPortal(engine, systemActor, { slug, name: slug.toUpperCase() })
    return openScope(engine, systemActor, slug)
  }
  const send = (method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>) =>
    fetch(`${base()}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    })
  const ask: TestServer['ask'] = (key, method, path, body, headers = {}) =>
    send(method, path, body, { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers })
  return {
    get running() {
      return running
    },
    get base() {
      return base()
    },
    config,
    portal,
    key: async (slug, role) => (await createKey(await portal(slug), running.server.auth, { role, name: `${role} of ${slug}` })).secret,
    person: async (email, slug, role) => {
      const userId = await running.server.auth.createPerson({ email, name: email.split('@', 1)[0] ?? email, password: testPassword })
      await putMember(await portal(slug), { userId, role })
      return userId
    },
    signIn: async (email) => cookiesOf(await ask(null, 'POST', '/session', { email, password: testPassword })),
    ask,
    askByCookie: (cookie, method, path, body, headers = {}) => send(method, path, body, { cookie, origin: base(), ...headers }),
    restart: async () => {
      await running.stop()
      running = await startServer(config)
    },
    [Symbol.asyncDispose]: async () => {
      await running.stop()
      await folder[Symbol.asyncDispose]()
    },
  }
}

const buildSite = async (folder: string, text: string): Promise<void> => {
  await mkdir(join(folder, 'server'), { recursive: true })
  await mkdir(join(folder, 'client/assets'), { recursive: true })
  await writeFile(join(folder, 'client/assets/site.abcdef12.css'), 'body { color: black }')
  await writeFile(join(folder, 'server/entry.mjs'), text)
}
