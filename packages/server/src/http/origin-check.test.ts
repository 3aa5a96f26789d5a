import { createPage } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'
import { type RawRequest, sendRaw } from '../testing/send-raw.ts'

const site = `export const render = async () => new Response('<p>site</p>', { headers: { 'content-type': 'text/html' } })`

let house: TestServer
let cookie: string
beforeAll(async () => {
  house = await openTestServer({ site })
  await house.person('kei@abc.example', 'abc', 'client-staff')
  cookie = await house.signIn('kei@abc.example')
  await createPage(await house.portal('abc'), { title: '給与', slug: '給与', type: 'plain', markdown: '親' })
})
afterAll(() => house[Symbol.asyncDispose]())

const raw = (path: string, request: RawRequest = {}) => sendRaw(house.running.port, path, request)
const head = () => house.running.server.engine.store.read.events.head()

describe('a change by cookie', () => {
  const origins = () => ({
    none: {},
    evil: { origin: 'https://evil.example' },
    null: { origin: 'null' },
    suffix: { origin: `${house.base}.evil.example` },
    otherPort: { origin: `http://127.0.0.1:${house.running.port + 1}` },
    otherScheme: { origin: house.base.replace('http:', 'https:') },
    rebound: { origin: `http://evil.example:${house.running.port}`, host: `evil.example:${house.running.port}` },
    sameSiteOnly: { 'sec-fetch-site': 'same-site' },
    crossSite: { 'sec-fetch-site': 'cross-site' },
    typed: { 'sec-fetch-site': 'none' },
  })
  const changes = [
    ['PATCH', '/api/v1/me', '{"locale":"en"}'],
    ['POST', '/api/v1/portals/abc/pages', '{"title":"よそから"}'],
    ['PUT', '/api/v1/portals/abc/pages/%E7%B5%A6%E4%B8%8E/content', '{"markdown":"よそから"}'],
    ['DELETE', '/api/v1/portals/abc/pages/%E7%B5%A6%E4%B8%8E', ''],
    ['DELETE', '/api/v1/session', ''],
    ['POST', '/api/v1/session', JSON.stringify({ email: 'kei@abc.example', password: testPassword })],
    ['POST', '/', 'intent=sign-out'],
  ] as const

  test.each(['none', 'evil', 'null', 'suffix', 'otherPort', 'otherScheme', 'rebound', 'sameSiteOnly', 'crossSite', 'typed'] as const)(
    'with origin %s is refused and changes nothing',
    async (name) => {
      const before = await head()
      for (const [method, path, body] of changes) {
        const answer = await raw(path, { method, body, headers: { cookie, 'content-type': 'application/json', ...origins()[name] } })
        expect([method, path, answer.status, answer.headers['set-cookie']]).toEqual([method, path, 403, undefined])
        expect(JSON.parse(answer.text)).toMatchObject({ code: 'request-foreign-origin' })
      }
      expect(await head()).toBe(before)
      expect((await house.askByCookie(cookie, 'GET', '/me')).status).toBe(200)
    },
  )

  test('from our own page goes through, by every name of this machine that it was sent to', async () => {
    const { port } = house.running
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      const answer = await raw('/api/v1/me', {
        method: 'PATCH',
        body: '{"locale":"ja"}',
        headers: { cookie, host, origin: `http://${host}`, 'content-type': 'application/json' },
      })
      expect([host, answer.status]).toEqual([host, 200])
    }
    const mixed = await raw('/api/v1/me', {
      method: 'PATCH',
      body: '{"locale":"ja"}',
      headers: { cookie, host: `127.0.0.1:${port}`, origin: `http://localhost:${port}`, 'content-type': 'application/json' },
    })
    expect(mixed.status).toBe(403)
  })

  test('signing in from a foreign site is refused without a cookie too, and no answer lets foreign scripts read it', async () => {
    const answer = await raw('/api/v1/session', {
      method: 'POST',
      body: '{}',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(403)
    for (const path of ['/api/v1/me', '/api/v1/portals/abc', '/', '/api/openapi.json']) {
      const response = await fetch(`${house.base}${path}`, { headers: { origin: 'https://evil.example', cookie } })
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  test('a wrong key is nobody, whatever the cookie says', async () => {
    const response = await house.askByCookie(cookie, 'GET', '/portals/abc', undefined, { authorization: 'Bearer tzk_wrong' })
    expect(response.status).toBe(401)
  })
})
