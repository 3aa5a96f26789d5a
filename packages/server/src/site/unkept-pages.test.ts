import { expect, test } from 'vitest'
import { openTestServer } from '../testing/open-test-server.ts'

/** A site whose every page says who reads it and when the keys of the portal were used; but for its home page it wants none kept. */
const site = `
export const render = async (request, { locals }) => {
  const keys = await locals.api('/api/v1/portals/abc/keys')
  const me = await locals.api('/api/v1/me')
  const text = JSON.stringify({ used: (await keys.json()).items.filter(({ usedAt }) => usedAt !== null).length, me: (await me.json()).person.name })
  const kept = new URL(request.url).pathname === '/p/abc/'
  return new Response(text, { headers: { 'content-type': 'text/html', ...(kept ? {} : { 'cache-control': 'private, no-store' }) } })
}`

test('when a key was used last is told as it is now, and a firm administrator by the name of now, on pages that are kept, too', async () => {
  await using house = await openTestServer({ site })
  await house.portal('abc')
  const { auth, engine } = house.running.server
  const email = 'head@firm.example'
  const userId = await auth.createPerson({ email, name: '佐藤', password: 'testing password' })
  await engine.store.unit((tx) => tx.portals.putFirmAdmin(userId, engine.now()))
  const cookie = await house.signIn(email)
  const read = async (path: string) => JSON.parse(await (await fetch(`${house.base}${path}`, { headers: { cookie } })).text()) as object
  const key = await house.key('abc', 'member')
  expect([await read('/p/abc/settings/keys'), await read('/p/abc/')]).toEqual([
    { used: 0, me: '佐藤' },
    { used: 0, me: '佐藤' },
  ])
  expect((await house.ask(key, 'GET', '/portals/abc')).status).toBe(200)
  expect(await read('/p/abc/settings/keys')).toEqual({ used: 1, me: '佐藤' })
  expect((await house.askByCookie(cookie, 'PATCH', '/me', { name: '佐藤 花子' })).status).toBe(200)
  expect(await read('/p/abc/')).toEqual({ used: 1, me: '佐藤 花子' })
})
