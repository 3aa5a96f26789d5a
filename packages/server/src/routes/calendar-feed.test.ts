import { createRecord, removeMember } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
  await createRecord(await house.portal('abc'), {
    collection: 'schedule',
    title: '給与振込',
    startsAt: new Date(Date.now() + 86_400_000),
    fields: { side: 'firm', kind: 'transfer' },
  })
  await house.portal('xyz')
})
afterAll(() => house[Symbol.asyncDispose]())

const join = async (email: string): Promise<{ readonly id: string; readonly cookie: string }> => {
  const id = await house.person(email, 'abc', 'client-staff')
  return { id, cookie: await house.signIn(email) }
}
/** Makes an address and answers what follows the host in it. */
const make = async (cookie: string): Promise<string> => {
  const response = await house.askByCookie(cookie, 'POST', '/portals/abc/calendar-feed')
  expect(response.status).toBe(201)
  return ((await response.json()) as { link: string }).link.replace(/^https?:\/\/[^/]+/, '')
}
const fetchFeed = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${house.base}${path}`, { headers })

test('a person’s calendar program reads the schedule by an address of 256 random bits, and nothing on the way may keep it', async () => {
  const path = await make((await join('reads@abc.example')).cookie)
  expect(path).toMatch(/^\/p\/abc\/calendar\.ics\?token=[\w-]{43}$/)
  const response = await fetchFeed(path)
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-store',
  ])
  expect(await response.text()).toContain('SUMMARY:給与振込 (弊社)\r\n')
})

test('what has not changed is not sent again, and what has is', async () => {
  const path = await make((await join('again@abc.example')).cookie)
  const etag = (await fetchFeed(path)).headers.get('etag') ?? ''
  expect((await fetchFeed(path, { 'if-none-match': etag })).status).toBe(304)
  await createRecord(await house.portal('abc'), { collection: 'schedule', title: '打合せ', startsAt: new Date() })
  expect((await fetchFeed(path, { 'if-none-match': etag })).status).toBe(200)
})

test('a renewed address takes the place of the one before, and an ended one is none', async () => {
  const { cookie } = await join('renews@abc.example')
  const [first, second] = [await make(cookie), await make(cookie)]
  expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200])
  const { items } = (await (await house.askByCookie(cookie, 'GET', '/me/calendar-feeds')).json()) as { items: { portal: object }[] }
  expect(items).toMatchObject([{ portal: { slug: 'abc' } }])
  expect(JSON.stringify(items)).not.toContain(second.split('token=')[1] ?? '')
  expect((await house.askByCookie(cookie, 'DELETE', '/portals/abc/calendar-feed')).status).toBe(200)
  expect((await fetchFeed(second)).status).toBe(404)
  expect((await house.askByCookie(cookie, 'DELETE', '/portals/abc/calendar-feed')).status).toBe(200)
})

test('ends with the membership, and does not come back with it', async () => {
  const { id, cookie } = await join('leaves@abc.example')
  const path = await make(cookie)
  await removeMember(await house.portal('abc'), { userId: userIdSchema.parse(id) })
  expect((await fetchFeed(path)).status).toBe(404)
  await house.person('leaves-again@abc.example', 'abc', 'client-staff')
  expect((await fetchFeed(path)).status).toBe(404)
})

test('reads the portal it was made for and no other, and is no key to anything else', async () => {
  const path = await make((await join('stays@abc.example')).cookie)
  const token = path.split('token=')[1] ?? ''
  expect((await fetchFeed(path.replace('/p/abc/', '/p/xyz/'))).status).toBe(404)
  expect((await house.ask(token, 'GET', '/portals/abc')).status).toBe(401)
})

test('an address without its secret, or with another, says what is wrong and nothing of the portal', async () => {
  expect((await fetchFeed('/p/abc/calendar.ics')).status).toBe(400)
  for (const slug of ['abc', 'nowhere']) {
    const response = await fetchFeed(`/p/${slug}/calendar.ics?token=${'x'.repeat(43)}`)
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'feed-missing' }])
  }
})

test('somebody else’s portal and a key have no such address', async () => {
  const { cookie } = await join('outside@abc.example')
  expect((await house.askByCookie(cookie, 'POST', '/portals/xyz/calendar-feed')).status).toBe(404)
  expect((await house.ask(await house.key('abc', 'firm-admin'), 'POST', '/portals/abc/calendar-feed')).status).toBe(401)
})

test('the trail tells that an address was made, without it', async () => {
  const { id, cookie } = await join('trail@abc.example')
  const path = await make(cookie)
  const events = await house.running.server.engine.store.read.events.after(0, 200)
  expect(events.findLast(({ type }) => type === 'calendar-feed.made')?.subject).toEqual({ kind: 'session', id })
  expect(JSON.stringify(events)).not.toContain(path.split('token=')[1] ?? '')
})
