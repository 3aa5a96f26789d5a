import { createAdaptorServer } from '@hono/node-server'
import { createPage } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'
import { type RawRequest, sendRaw } from '../testing/send-raw.ts'

const site = `export const render = async (request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/moved') return Response.redirect(request.url + '/there', 303)
  return new Response('<p>site ' + pathname + '</p>', { status: pathname === '/nothing' ? 404 : 200, headers: { 'content-type': 'text/html' } })
}`

let house: TestServer
let staff: string
let cookie: string
beforeAll(async () => {
  house = await openTestServer({ site })
  staff = await house.key('abc', 'client-staff')
  await house.person('kei@abc.example', 'abc', 'client-staff')
  cookie = await house.signIn('kei@abc.example')
  await createPage(await house.portal('abc'), { title: '給与', slug: '給与', type: 'plain', markdown: '親' })
  await createPage(await house.portal('abc'), { title: 'ガイド', slug: 'ガイド', parent: '給与', type: 'plain', markdown: '子' })
})
afterAll(() => house[Symbol.asyncDispose]())

const raw = (path: string, request: RawRequest = {}) => sendRaw(house.running.port, path, request)
const head = () => house.running.server.engine.store.read.events.head()

describe('security headers', () => {
  const headers = {
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': expect.any(String),
    'x-request-id': expect.any(String),
  }
  const bearer = () => ({ authorization: `Bearer ${staff}` })

  test('stand on every kind of answer', async () => {
    const form = new FormData()
    form.set('file', new File(['<script>alert(1)</script>'], 'evil.html'))
    const file = (await (await house.ask(staff, 'POST', '/portals/abc/files', form)).json()) as { id: string }
    const content = `/api/v1/portals/abc/files/${file.id}/content`
    const etag = (await fetch(`${house.base}${content}`, { headers: bearer() })).headers.get('etag') ?? ''
    const page = await fetch(`${house.base}/p/abc/`, { headers: { cookie } })
    const answers: readonly (readonly [number, string, RequestInit])[] = [
      [200, '/healthz', {}],
      [200, '/api/openapi.json', {}],
      [200, '/api/docs', {}],
      [200, '/api/v1/portals/abc', { headers: bearer() }],
      [200, content, { headers: bearer() }],
      [206, content, { headers: { ...bearer(), range: 'bytes=0-1' } }],
      [304, content, { headers: { ...bearer(), 'if-none-match': etag } }],
      [416, content, { headers: { ...bearer(), range: 'bytes=999-' } }],
      [200, '/api/v1/portals/abc/events', { headers: bearer() }],
      [400, '/api/v1/portals/abc/files?limit=0', { headers: bearer() }],
      [401, '/api/v1/portals/abc', {}],
      [
        403,
        '/api/v1/portals',
        { method: 'POST', headers: { ...bearer(), 'content-type': 'application/json' }, body: '{"slug":"a","name":"A"}' },
      ],
      [404, '/api/nothing', {}],
      [405, '/api/v1/portals/abc', { method: 'PUT' }],
      [405, '/api/v1/portals/abc', { method: 'OPTIONS' }],
      [413, '/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(1024 * 1024 + 1) }],
      [415, '/api/v1/session', { method: 'POST', body: 'x' }],
      [200, '/', {}],
      [303, '/moved', { redirect: 'manual' }],
      [404, '/nothing', {}],
      [200, '/assets/site.abcdef12.css', {}],
      [200, '/p/abc/', { headers: { cookie } }],
      [304, '/p/abc/', { headers: { cookie, 'if-none-match': page.headers.get('etag') ?? '' } }],
    ]
    for (const [status, path, init] of answers) {
      const response = await fetch(`${house.base}${path}`, init)
      await response.body?.cancel()
      const told = Object.fromEntries(response.headers)
      expect([path, response.status, told]).toEqual([
        path,
        status,
        expect.objectContaining(path === content ? { ...headers, 'content-security-policy': "sandbox; default-src 'none'" } : headers),
      ])
      const type = response.headers.get('content-type') ?? ''
      const isBareText = /^(text|application\/problem)/.test(type) && path !== content && !/charset=utf-8/i.test(type)
      expect([path, isBareText]).toEqual([path, false])
    }
  })

  test('stand on what breaks unexpectedly, which tells nothing of its cause', async () => {
    const { server } = house.running
    const app = createApp({ ...server, actors: { ...server.actors, read: () => Promise.reject(new Error('secret cause')) } }, null)
    const http = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    const address = http.address()
    const { write } = process.stderr
    const log: string[] = []
    process.stderr.write = (text: unknown) => log.push(String(text)) > 0
    const response = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/v1/portals`).finally(() => {
      process.stderr.write = write
      http.close()
    })
    expect([response.status, Object.fromEntries(response.headers)]).toEqual([503, expect.objectContaining(headers)])
    const text = await response.text()
    expect(text).not.toContain('secret cause')
    expect(log.join('')).toContain('secret cause')
    expect(text).toContain(response.headers.get('x-request-id') ?? '-')
  })

  test('of a public https address ask for https for years, and cookies are bound to it', async () => {
    await using secure = await openTestServer({
      origin: 'https://portal.abc.example',
      originTold: true,
      site: `export const render = async (request, { locals }) =>
      locals.api('/api/v1/session', { method: 'POST', body: await request.text(), headers: { 'content-type': 'application/json' } })`,
    })
    await secure.person('kei@abc.example', 'abc', 'client-staff')
    const signedIn = await secure.ask(null, 'POST', '/session', { email: 'kei@abc.example', password: testPassword })
    expect(signedIn.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    for (const text of signedIn.headers.getSetCookie()) {
      expect(text).toMatch(/^__Host-tsuzuri\./)
      for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=(Lax|Strict)/i, /; Path=\/(;|$)/i]) expect(text).toMatch(part)
      expect(text).not.toMatch(/; Domain/i)
    }
    // A form of the site itself comes from the public address, whatever name the proxy asks under.
    const form = await fetch(`${secure.base}/`, {
      method: 'POST',
      headers: { origin: 'https://portal.abc.example' },
      body: JSON.stringify({ email: 'kei@abc.example', password: testPassword }),
    })
    expect(form.status).toBe(200)
    const foreign = await fetch(`${secure.base}/`, { method: 'POST', headers: { origin: secure.base }, body: '{}' })
    expect(foreign.status).toBe(403)
  })
})

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

describe('one form of a path', () => {
  const page = '/api/v1/portals/abc/pages'
  const plain = encodeURIComponent('給与')
  const guide = encodeURIComponent('ガイド')
  const nfd = encodeURIComponent('ガイド'.normalize('NFD'))

  test.each([
    ['a raw slash in a page’s path', `${page}/${plain}/${guide}`],
    ['a written slash', `${page}/${plain}%2F${guide}`],
    ['a written slash in small letters', `${page}/${plain}%2f${guide}`],
    ['small hexadecimal digits', `${page}/${plain.toLowerCase()}/${guide.toLowerCase()}`],
    ['decomposed kana', `${page}/${plain}/${nfd}`],
    ['a letter written needlessly', `/api/v1/portals/%61bc/pages/${plain}/${guide}`],
    ['a question mark', `${page}/${plain}/${guide}?`],
    ['a slash at the end', `${page}/${plain}/${guide}/`],
  ])('%s means the same page', async (_name, path) => {
    const answer = await raw(path, { headers: { authorization: `Bearer ${staff}` } })
    expect([answer.status, answer.status === 200 && (JSON.parse(answer.text) as { title: string }).title]).toEqual([200, 'ガイド'])
    expect((await raw(path)).status).toBe(401)
  })

  test.each([
    ['what it says', `${page}/${plain}/${guide}/content`],
    ['by a written slash', `${page}/${plain}%2F${guide}/content`],
  ])('the last part of an address may follow a path: %s', async (_name, path) => {
    expect((await raw(path, { headers: { authorization: `Bearer ${staff}` } })).text).toMatch(/\n子\n$/)
  })

  test.each([
    '//api/v1/portals/abc',
    '/api//v1/portals/abc',
    '/api/v1/portals//abc',
    '/api/v1/portals/abc//',
    '/api/v1/./portals/abc',
    '/api/v1/portals/x/../abc',
    '/api/v1/portals/x/%2e%2e/abc',
    '/api/v1/portals/x/%2E%2e/abc',
    '/x/%2e%2e/api/v1/portals/abc',
    '/api/v1/portals/%252e%252e/abc',
    '/api/v1/portals/%2561bc',
    '/api/v1/portals/..%2fabc',
    '/api/v1/portals/abc%2f..%2fxyz',
    '/api\\v1\\portals\\abc',
    '/api/v1/portals/abc%5c..%5cxyz',
    '/api/v1/portals/abc%00',
    '/api/v1/portals/a%00bc',
    '/api/v1/portals/abc%0d%0a',
    '/api/v1/portals/abc%7f',
    '/api/v1/portals/%ff%fe',
    '/api/v1/portals/%e7%b5',
    '/api/v1/portals/%zz',
    '/assets/%2e%2e/server/entry.mjs',
    '/assets/..%2f..%2fserver/entry.mjs',
    '/assets//etc/passwd',
  ])('%s is refused', async (path) => {
    for (const headers of [{}, { authorization: `Bearer ${staff}` }]) {
      const answer = await raw(path, { headers })
      expect([path, answer.status, answer.text]).toEqual([path, 400, expect.stringMatching(/"request-bad-path"|^$/)])
    }
  })

  test.each([
    '/API/v1/portals/abc',
    '/api/V1/portals/abc',
    '/api/v1/portals;x=1/abc',
    '/api/v1/portals/abc;x=1',
    '/api/v1/portals/abc/',
    '/api/v1/portals/ａｂｃ',
    '/%61pi/v1/portals/xyz',
    '/api/v1%2fportals%2fabc',
  ])('%s never opens what the plain path would not', async (path) => {
    const [nobody, someone] = [
      await raw(encodeURI(path).replaceAll('%25', '%')),
      await raw(encodeURI(path).replaceAll('%25', '%'), { headers: { authorization: `Bearer ${staff}` } }),
    ]
    for (const { text } of [nobody, someone]) expect(text).not.toMatch(/"slug":"abc"/)
    expect(nobody.text).not.toContain('"id"')
  })

  test('a method that is not there answers 405 and what there is, in the API; HEAD is GET without a body', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = await raw('/api/v1/portals/abc', { method })
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'GET, HEAD, PATCH'])
    }
    expect((await raw('/api/v1/portals/abc', { method: 'TRACE' })).status).toBeGreaterThanOrEqual(400)
    const headers = { authorization: `Bearer ${staff}` }
    for (const path of [
      '/api/v1/portals/abc',
      '/api/v1/portals/abc/events',
      `/api/v1/portals/abc/collections/requests/records.csv`,
      '/p/abc/',
    ]) {
      const answer = await raw(path, { method: 'HEAD', headers })
      expect([path, answer.status, answer.text]).toEqual([path, 200, ''])
    }
    expect(house.running.server.streams.size).toBe(0)
  })
})

test('metrics are for this machine itself, and through a proxy on it for keys only', async () => {
  const statuses = await Promise.all(
    [
      {},
      { 'x-forwarded-for': '203.0.113.5' },
      { forwarded: 'for=203.0.113.5' },
      { 'x-forwarded-for': '203.0.113.5', authorization: `Bearer ${staff}` },
    ].map(async (headers) => (await raw('/metrics', { headers })).status),
  )
  expect(statuses).toEqual([200, 404, 404, 200])
  expect((await raw('/metrics')).text).toMatch(
    /^# HELP process_resident_memory_bytes .*\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \d+\n/,
  )
})
