import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

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
})
afterAll(() => house[Symbol.asyncDispose]())

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
      // What the site was built of is anybody's: a page that is shut off from our origin needs its scripts.
      const asset = { ...headers, 'cross-origin-resource-policy': 'cross-origin' }
      const download = { ...headers, 'content-security-policy': "sandbox; default-src 'none'" }
      expect([path, response.status, told]).toEqual([
        path,
        status,
        expect.objectContaining(path === content ? download : path.startsWith('/assets/') ? asset : headers),
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
