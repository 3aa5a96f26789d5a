import { inviteMember } from '@tsuzuri/core'
import { type Role, roles } from '@tsuzuri/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTwoPortals, type TwoPortals } from '../testing/open-two-portals.ts'
import { routeRows } from '../testing/route-rows.ts'

/** Routes for whoever comes: nobody is asked to sign in first. The status is that of the request made here, for all alike. */
const open: Readonly<Record<string, number>> = {
  'POST /api/v1/session': 401,
  'DELETE /api/v1/session': 200,
  'POST /api/v1/session/second-factor': 401,
  // Tells that one is nobody.
  'GET /api/v1/me': 200,
  'GET /api/v1/invitations/{token}': 404,
  'POST /api/v1/invitations/{token}/accept': 404,
  'GET /api/v1/password-links/{token}': 404,
  'POST /api/v1/password-links/{token}/use': 404,
  'GET /api/v1/inquiry-forms/{code}': 404,
  'POST /api/v1/inquiry-forms/{code}': 404,
  'GET /p/{portal}/calendar.ics': 400,
  'POST /api/v1/unsubscribe/{token}': 404,
  'GET /healthz': 200,
  'GET /readyz': 200,
  'GET /metrics': 200,
  'GET /api/openapi.json': 200,
  'GET /api/docs': 200,
}

let portals: TwoPortals
beforeAll(async () => {
  portals = await openTwoPortals()
})
afterAll(() => portals.house[Symbol.asyncDispose]())

test('every route of the OpenAPI document stands in the table, and nothing else', async () => {
  const { paths } = (await (await fetch(`${portals.house.base}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>
  }
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect([...routeRows.map(({ route }) => route), ...Object.keys(open)].toSorted()).toEqual(described.toSorted())
  for (const { route, live, trashed } of routeRows) {
    const namesThing = /\{(page|record|file)\}/.test(route)
    expect([route, live.length, trashed.length]).toEqual([route, 6, namesThing ? 6 : 0])
  }
})

describe.each(routeRows.map((row) => [row.route, row] as const))('%s', (route, { live, trashed }) => {
  const path = route.split(' ')[1] ?? ''
  const asked = async (state: 'live' | 'trashed') => {
    const statuses: number[] = []
    for (const role of roles)
      statuses.push((await portals.ask(portals.keys.get(role) ?? '', route, 'abc', await portals.make(path, state))).status)
    return statuses
  }

  test('by role, in the own portal', async () => {
    expect({ live: await asked('live'), trashed: trashed.length > 0 ? await asked('trashed') : [] }).toEqual({ live, trashed })
  })

  test('nobody is asked to sign in, whatever is there, and changes nothing', async () => {
    const things = await portals.make(path, 'live')
    const before = await portals.head()
    for (const [portal, each] of [
      ['abc', things],
      [
        'no-such-portal',
        {
          page: 'x',
          comment: crypto.randomUUID(),
          record: '1',
          file: crypto.randomUUID(),
          member: 'x',
          invitation: 'x',
          key: 'x',
          rule: 'x',
        },
      ],
    ] as const) {
      const response = await portals.ask(null, route, portal, each)
      expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ code: 'access-required' })])
    }
    const wrongKey = await portals.ask(`tzk_${'x'.repeat(64)}`, route, 'abc', things)
    expect(wrongKey.status).toBe(401)
    expect(await portals.head()).toBe(before)
  })
})

test.each(Object.entries(open))('%s answers everyone with %i', async (route, status) => {
  for (const key of [null, ...portals.keys.values()]) expect((await portals.ask(key, route, 'abc', {})).status).toBe(status)
})

test('a person of the firm’s administration has every portal, others only theirs', async () => {
  await portals.house.person('chief@firm.example', 'abc', 'firm-admin')
  await portals.house.person('kei@abc.example', 'abc', 'client-staff')
  const [chief, kei] = [await portals.house.signIn('chief@firm.example'), await portals.house.signIn('kei@abc.example')]
  const statuses = async (cookie: string) =>
    Promise.all(
      ['/portals/abc', '/portals/xyz', '/desk', '/portals/xyz/audit'].map(
        async (path) => (await portals.house.askByCookie(cookie, 'GET', path)).status,
      ),
    )
  expect(await statuses(chief)).toEqual([200, 200, 200, 200])
  expect(await statuses(kei)).toEqual([200, 404, 403, 404])
  const opened = await portals.house.askByCookie(chief, 'POST', '/portals', { slug: 'new', name: '新' })
  expect([opened.status, (await portals.house.askByCookie(kei, 'POST', '/portals', { slug: 'other', name: '他' })).status]).toEqual([
    201, 403,
  ])
})

test('an invitation gives no role above the giver’s own', async () => {
  const invite = async (role: Role, given: Role) =>
    (
      await portals.house.ask(portals.keys.get(role) ?? '', 'POST', '/portals/abc/members', {
        email: `${crypto.randomUUID()}@x.example`,
        role: given,
      })
    ).status
  expect(await Promise.all(roles.map((given) => invite('client-admin', given)))).toEqual([403, 403, 403, 201, 201, 201])
  expect(await Promise.all(roles.map((given) => invite('director', given)))).toEqual([403, 201, 201, 201, 201, 201])
  expect((await inviteMember(portals.own, { email: 'z@x.example', name: 'Z', role: 'firm-admin' })).invitation.role).toBe('firm-admin')
})
