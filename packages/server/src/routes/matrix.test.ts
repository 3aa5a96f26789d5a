import {
  createKey,
  createPage,
  createRecord,
  inviteMember,
  placeFile,
  putMember,
  type Scope,
  trashFile,
  trashPage,
  trashRecord,
} from '@tsuzuri/core'
import { type Role, roles, userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { routeTable } from '../testing/route-table.ts'

/** Routes for whoever comes: nobody is asked to sign in first. The status is that of the request made here, for all alike. */
const open: Readonly<Record<string, number>> = {
  'POST /api/v1/session': 401,
  'DELETE /api/v1/session': 200,
  'POST /api/v1/session/second-factor': 401,
  // Tells that one is nobody.
  'GET /api/v1/me': 200,
  'GET /api/v1/invitations/{token}': 404,
  'POST /api/v1/invitations/{token}/accept': 404,
  'GET /healthz': 200,
  'GET /readyz': 200,
  'GET /metrics': 200,
  'GET /api/openapi.json': 200,
  'GET /api/docs': 200,
}

const upload = () => {
  const form = new FormData()
  form.set('folder', '/給与')
  form.set('file', new File(['番号'], `${crypto.randomUUID()}.csv`))
  return form
}
/** What each route is sent, beside its path. */
const bodies: Readonly<Record<string, () => unknown>> = {
  'POST /api/v1/session': () => ({ email: 'nobody@abc.example', password: 'not the password' }),
  'POST /api/v1/session/second-factor': () => ({ code: '000000' }),
  'POST /api/v1/invitations/{token}/accept': () => ({ name: '花子', password: 'long enough password' }),
  'PATCH /api/v1/me': () => ({ locale: 'en' }),
  'PUT /api/v1/me/password': () => ({ current: 'some password', password: 'another long password' }),
  'POST /api/v1/second-factor/enrol': () => ({ password: 'some password' }),
  'POST /api/v1/second-factor/confirm': () => ({ code: '000000' }),
  'DELETE /api/v1/second-factor': () => ({ password: 'some password' }),
  'POST /api/v1/portals': () => ({ slug: `p-${crypto.randomUUID()}`, name: 'Portal' }),
  'PATCH /api/v1/portals/{portal}': () => ({ name: `ABC ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/members': () => ({ email: `${crypto.randomUUID()}@abc.example`, role: 'client-viewer' }),
  'PATCH /api/v1/portals/{portal}/members/{member}': () => ({ role: 'client-viewer' }),
  'POST /api/v1/portals/{portal}/keys': () => ({ role: 'client-viewer' }),
  'POST /api/v1/portals/{portal}/pages': () => ({ title: `頁 ${crypto.randomUUID()}`, type: 'plain' }),
  'PATCH /api/v1/portals/{portal}/pages/{page}': () => ({ title: `改 ${crypto.randomUUID()}` }),
  'PUT /api/v1/portals/{portal}/pages/{page}/content': () => ({ markdown: `改 ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/pages/{page}/revisions': () => ({ message: '区切り' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records': () => ({ title: '依頼' }),
  'PATCH /api/v1/portals/{portal}/collections/{collection}/records/{record}': () => ({ title: `改 ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records/{record}/transitions': () => ({ to: 'requested' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments': () => ({ body: '了解' }),
  'POST /api/v1/portals/{portal}/files': upload,
}

interface Row {
  readonly route: string
  readonly live: readonly number[]
  readonly trashed: readonly number[]
}
const rows: readonly Row[] = routeTable
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/\s+/)
    const statuses = cells.map(Number)
    return { route: `${method} ${path}`, live: statuses.slice(0, 6), trashed: statuses.slice(6) }
  })

let house: TestServer
let own: Scope
let other: Scope
let keys: ReadonlyMap<Role, string>
let foreignKeys: ReadonlyMap<Role, string>

beforeAll(async () => {
  house = await openTestServer()
  own = await house.portal('abc')
  other = await house.portal('xyz')
  const keysOf = async (slug: string) => new Map(await Promise.all(roles.map(async (role) => [role, await house.key(slug, role)] as const)))
  keys = await keysOf('abc')
  foreignKeys = await keysOf('xyz')
})
afterAll(() => house[Symbol.asyncDispose]())

/** A new thing of the kind that the path names, by parameter. */
const makeThing = async (path: string, state: 'live' | 'trashed'): Promise<Readonly<Record<string, string>>> => {
  const trash = state === 'trashed'
  if (path.includes('{page}')) {
    const { id } = await createPage(own, { title: `頁 ${crypto.randomUUID()}`, type: 'plain', markdown: '本文' })
    if (trash) await trashPage(own, { page: id })
    return { page: id }
  }
  if (path.includes('{record}')) {
    const { id } = await createRecord(own, { collection: 'requests', title: '依頼', fields: {} })
    if (trash) await trashRecord(own, { collection: 'requests', record: id })
    return { record: id }
  }
  if (path.includes('{file}')) {
    const { id } = await placeFile(own, {
      folder: '/',
      name: `${crypto.randomUUID()}.txt`,
      content: new Blob(['内容']).stream(),
      limit: 100,
    })
    if (trash) await trashFile(own, { file: id })
    return { file: id }
  }
  if (path.includes('{member}')) {
    const member = userIdSchema.parse(crypto.randomUUID())
    await putMember(own, { userId: member, role: 'client-staff' })
    return { member }
  }
  if (path.includes('{invitation}')) {
    const { invitation } = await inviteMember(own, { email: `${crypto.randomUUID()}@x.example`, name: 'X', role: 'client-staff' })
    return { invitation: invitation.id }
  }
  if (path.includes('{key}')) {
    const { id } = await createKey(own, house.running.server.auth, { role: 'member', name: 'x' })
    return { key: id }
  }
  return {}
}

const ask = async (key: string | null, route: string, portal: string, things: Readonly<Record<string, string>>): Promise<Response> => {
  const [method = '', path = ''] = route.split(' ')
  const values: Readonly<Record<string, string>> = {
    portal,
    collection: 'requests',
    number: '1',
    name: 'contact-table',
    token: 'x'.repeat(43),
    session: 'x',
    ...things,
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '')
  const query = path.endsWith('/diff') ? '?from=1' : path.endsWith('/search') ? '?q=x' : ''
  const body = bodies[route]?.()
  const json = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }
  const response = await fetch(`${house.base}${filled}${query}`, {
    method,
    headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...json },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  })
  if (path.endsWith('/events') && response.ok) await response.body?.cancel()
  return response
}
/** Every change comes with an event, so that none means that nothing was written. */
const stateOf = () => house.running.server.engine.store.read.events.head()

test('every route of the OpenAPI document stands in the table, and nothing else', async () => {
  const { paths } = (await (await fetch(`${house.base}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, unknown>> }
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect([...rows.map(({ route }) => route), ...Object.keys(open)].toSorted()).toEqual(described.toSorted())
  for (const { route, live, trashed } of rows) {
    const namesThing = /\{(page|record|file)\}/.test(route)
    expect([route, live.length, trashed.length]).toEqual([route, 6, namesThing ? 6 : 0])
  }
})

describe.each(rows.map((row) => [row.route, row] as const))('%s', (route, { live, trashed }) => {
  const path = route.split(' ')[1] ?? ''
  const asked = async (state: 'live' | 'trashed') => {
    const statuses: number[] = []
    for (const role of roles) statuses.push((await ask(keys.get(role) ?? '', route, 'abc', await makeThing(path, state))).status)
    return statuses
  }

  test('by role, in the own portal', async () => {
    expect({ live: await asked('live'), trashed: trashed.length > 0 ? await asked('trashed') : [] }).toEqual({ live, trashed })
  })

  test('nobody is asked to sign in, whatever is there, and changes nothing', async () => {
    const things = await makeThing(path, 'live')
    const before = await stateOf()
    for (const [portal, each] of [
      ['abc', things],
      ['no-such-portal', { page: 'x', record: '1', file: crypto.randomUUID(), member: 'x', invitation: 'x', key: 'x' }],
    ] as const) {
      const response = await ask(null, route, portal, each)
      expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ code: 'access-required' })])
    }
    const wrongKey = await ask(`tzk_${'x'.repeat(64)}`, route, 'abc', things)
    expect(wrongKey.status).toBe(401)
    expect(await stateOf()).toBe(before)
  })
})

const inPortal = rows.filter(({ route }) => route.includes('{portal}'))
const withThing = rows.filter(({ route }) => /\{(page|record|file|member|invitation|key)\}/.test(route))

describe.each(inPortal.map(({ route, trashed }) => [route, trashed.length > 0] as const))('%s', (route, namesThing) => {
  const path = route.split(' ')[1] ?? ''

  test('a portal of others answers as one that does not exist, and stays as it is', async () => {
    const states = namesThing ? (['live', 'trashed'] as const) : (['live'] as const)
    for (const state of states) {
      const things = await makeThing(path, state)
      const before = await stateOf()
      for (const role of roles) {
        const key = foreignKeys.get(role) ?? ''
        const missing = await ask(key, route, 'no-such', things)
        const expected = [404, await missing.text()]
        for (const portal of ['abc', own.portal.id]) {
          const response = await ask(key, route, portal, things)
          expect([response.status, (await response.text()).replaceAll(portal, 'no-such')]).toEqual(expected)
        }
      }
      expect(await stateOf()).toBe(before)
    }
  })
})

describe.each(withThing.map(({ route }) => [route] as const))('%s', (route) => {
  test('a thing of another portal is not there under one’s own', async () => {
    const things = await makeThing(route, 'live')
    const [made = ''] = Object.values(things)
    const never = Object.fromEntries(Object.keys(things).map((name) => [name, '01900000-0000-7000-8000-000000000000']))
    const key = foreignKeys.get('firm-admin') ?? ''
    const before = await stateOf()
    const missing = await ask(key, route, 'xyz', never)
    const response = await ask(key, route, 'xyz', things)
    const normal = async (answer: Response) =>
      (await answer.text()).replaceAll(made, '').replaceAll('01900000-0000-7000-8000-000000000000', '')
    expect([response.status, await normal(response)]).toEqual([404, await normal(missing)])
    expect(await stateOf()).toBe(before)
  })
})

test.each(Object.entries(open))('%s answers everyone with %i', async (route, status) => {
  for (const key of [null, ...keys.values()]) expect((await ask(key, route, 'abc', {})).status).toBe(status)
})

test('a person of the firm’s administration has every portal, others only theirs', async () => {
  await house.person('chief@firm.example', 'abc', 'firm-admin')
  await house.person('kei@abc.example', 'abc', 'client-staff')
  const [chief, kei] = [await house.signIn('chief@firm.example'), await house.signIn('kei@abc.example')]
  const statuses = async (cookie: string) =>
    Promise.all(
      ['/portals/abc', '/portals/xyz', '/desk', '/portals/xyz/audit'].map(
        async (path) => (await house.askByCookie(cookie, 'GET', path)).status,
      ),
    )
  expect(await statuses(chief)).toEqual([200, 200, 200, 200])
  expect(await statuses(kei)).toEqual([200, 404, 403, 404])
  const opened = await house.askByCookie(chief, 'POST', '/portals', { slug: 'new', name: '新' })
  expect([opened.status, (await house.askByCookie(kei, 'POST', '/portals', { slug: 'other', name: '他' })).status]).toEqual([201, 403])
})

test('an invitation gives no role above the giver’s own', async () => {
  const invite = async (role: Role, given: Role) =>
    (await house.ask(keys.get(role) ?? '', 'POST', '/portals/abc/members', { email: `${crypto.randomUUID()}@x.example`, role: given }))
      .status
  expect(await Promise.all(roles.map((given) => invite('client-admin', given)))).toEqual([403, 403, 403, 201, 201, 201])
  expect(await Promise.all(roles.map((given) => invite('director', given)))).toEqual([403, 201, 201, 201, 201, 201])
  expect((await inviteMember(own, { email: 'z@x.example', name: 'Z', role: 'firm-admin' })).invitation.role).toBe('firm-admin')
})

describe('two ids in one request, one’s own and a foreign one', () => {
  const foreign = async () => {
    const page = await createPage(other, { title: '秘密', slug: `s-${crypto.randomUUID()}`, type: 'plain' })
    const record = await createRecord(other, { collection: 'requests', title: '秘密の依頼', fields: {} })
    const file = await placeFile(other, {
      folder: '/',
      name: `${crypto.randomUUID()}.txt`,
      content: new Blob(['秘密']).stream(),
      limit: 100,
    })
    return { page, record, version: file.current.id, file }
  }
  /** The status of a refusal that wrote nothing and told nothing of the other portal. */
  const statusOf = async (method: string, path: string, body?: unknown) => {
    const before = await stateOf()
    const response = await house.ask(keys.get('director') ?? '', method, `/portals/abc${path}`, body)
    const told = (await response.text()).includes('秘密')
    return told || (await stateOf()) !== before ? 'leaked' : response.status
  }

  test('a foreign page is no parent, by id or by path', async () => {
    const { page } = await foreign()
    const { id } = await createPage(own, { title: `頁 ${crypto.randomUUID()}`, type: 'plain' })
    for (const parent of [page.id, page.path]) {
      expect(await statusOf('POST', '/pages', { title: '子', parent })).toBe(404)
      expect(await statusOf('PATCH', `/pages/${id}`, { parent })).toBe(404)
    }
  })

  test('references of records to foreign pages, records and file versions are refused', async () => {
    const { page, record, version } = await foreign()
    const contact = await createRecord(own, { collection: 'contacts', title: '連絡', fields: {} })
    for (const fields of [{ page: page.id }, { request: record.id }, { files: [version] }]) {
      expect(await statusOf('POST', '/collections/contacts/records', { title: '連絡', fields })).toBe(400)
      expect(await statusOf('PATCH', `/collections/contacts/records/${contact.id}`, { fields })).toBe(400)
    }
    const outsider = await house.person(`${crypto.randomUUID()}@xyz.example`, 'xyz', 'client-staff')
    expect(await statusOf('PATCH', `/collections/contacts/records/${contact.id}`, { assignee: outsider })).toBe(400)
  })

  test('a record of another collection, a version of another file and a revision of another page are not there', async () => {
    const request = await createRecord(own, { collection: 'requests', title: '依頼', fields: {} })
    for (const [method, rest, body] of [
      ['GET', ''],
      ['PATCH', '', { title: '改' }],
      ['DELETE', ''],
      ['POST', '/comments', { body: '話' }],
      ['GET', '/history'],
    ] as const) {
      expect(await statusOf(method, `/collections/contacts/records/${request.id}${rest}`, body)).toBe(404)
    }
    const { file } = await foreign()
    expect(await statusOf('GET', `/files/${file.id}/versions/1/content`, undefined)).toBe(404)
    const { id } = await createPage(own, { title: `頁 ${crypto.randomUUID()}`, type: 'plain' })
    expect(await statusOf('GET', `/pages/${id}/revisions/2`, undefined)).toBe(404)
    expect(await statusOf('GET', `/pages/${id}/revisions/1/diff?from=2`, undefined)).toBe(404)
  })
})
