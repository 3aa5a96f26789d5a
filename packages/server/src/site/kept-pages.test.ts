import { removeMember } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

const email = 'client@example.co.jp'
/** A site that says how often it was asked to render, and what the home page is called. */
const site = `
let made = 0
export const render = async (request, { locals }) => {
  const answer = await locals.api('/api/v1' + new URL(request.url).pathname.replace('/p/', '/portals/').replace(/\\/$/, '/pages/home'))
  if (!answer.ok) return new Response('refused', { status: answer.status })
  made += 1
  const text = '<p>' + (await answer.json()).title + ' ' + made + '</p>' + '<p>同じ文</p>'.repeat(500)
  return new Response(text, { headers: { 'content-type': 'text/html', 'content-length': String(Buffer.byteLength(text)) } })
}`

let house: TestServer
let userId: string
let cookie: string
beforeAll(async () => {
  house = await openTestServer({ site })
  userId = await house.person(email, 'abc', 'client-staff')
  cookie = await house.signIn(email)
})
afterAll(() => house[Symbol.asyncDispose]())

const read = async (headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${house.base}/p/abc/`, { headers: { cookie, ...headers } })
  return { response, beginning: (await response.text()).split('</p>', 1)[0] }
}

test('a page is rendered once until something of the portal changes, and then at once anew', async () => {
  const first = await read()
  expect((await read()).beginning).toBe(first.beginning)
  const key = await house.key('abc', 'director')
  await house.ask(key, 'PATCH', '/portals/abc/pages/home', { title: '入口' })
  const changed = await read()
  expect(changed.beginning).toContain('入口')
  expect(changed.beginning).not.toBe(first.beginning)
})

test('a page arrives whole in every encoding, and not at all when it is there already', async () => {
  const { response, beginning } = await read({ 'accept-encoding': 'identity' })
  for (const encoding of ['gzip', 'br']) {
    const compressed = await read({ 'accept-encoding': encoding })
    expect(compressed.response.headers.get('content-encoding')).toBe(encoding)
    expect(Number(compressed.response.headers.get('content-length'))).toBeLessThan(1000)
    expect(compressed.beginning).toBe(beginning)
  }
  const again = await read({ 'if-none-match': response.headers.get('etag') ?? '' })
  expect([again.response.status, again.beginning]).toEqual([304, ''])
})

test('a kept page goes out with the security headers and its own request id', async () => {
  const [first, second] = [(await read()).response.headers, (await read()).response.headers]
  expect(first.get('content-security-policy')).toContain("default-src 'none'")
  expect(first.get('x-request-id')).not.toBe(second.get('x-request-id'))
})

test('what the API answers from memory is what it was last told, for each role its own', async () => {
  const [director, viewer] = [await house.key('abc', 'director'), await house.key('abc', 'client-viewer')]
  const titles = async () =>
    Promise.all(
      [director, viewer].map(
        async (key) => ((await (await house.ask(key, 'GET', '/portals/abc/pages/home')).json()) as { title: string }).title,
      ),
    )
  const may = async (key: string) =>
    ((await (await house.ask(key, 'GET', '/portals/abc/pages/home/view')).json()) as { may: { edit: boolean } }).may.edit
  await titles()
  await house.ask(director, 'PATCH', '/portals/abc/pages/home', { title: '玄関' })
  expect(await titles()).toEqual(['玄関', '玄関'])
  expect([await may(director), await may(viewer), await may(director)]).toEqual([true, false, true])
  await house.ask(director, 'PUT', '/portals/abc/pages/home/content', 'ようこそ\n', { 'content-type': 'text/markdown' })
  expect(await (await house.ask(viewer, 'GET', '/portals/abc/pages/home/content')).text()).toContain('ようこそ')
  await house.ask(director, 'PUT', '/portals/abc/pages/home/content', 'またね\n', { 'content-type': 'text/markdown' })
  expect(await (await house.ask(viewer, 'GET', '/portals/abc/pages/home/content')).text()).toContain('またね')
})

test('what the address asks the blocks to show is an answer of its own; nonsense shows what is written, and too much of it is refused', async () => {
  const key = await house.key('abc', 'director')
  await house.ask(key, 'PUT', '/portals/abc/pages/home/content', '::request-list\n', { 'content-type': 'text/markdown' })
  await house.ask(key, 'POST', '/portals/abc/collections/requests/records', { title: '年末調整' })
  const view = async (query: string) => {
    const answer = await house.ask(key, 'GET', `/portals/abc/pages/home/view${query}`)
    return { status: answer.status, html: ((await answer.json()) as { html?: string }).html ?? '' }
  }
  const board = `?show=${encodeURIComponent('request-list.view=board')}`
  expect([(await view('')).html.includes('board__card'), (await view(board)).html.includes('board__card')]).toEqual([false, true])
  expect([(await view('')).html.includes('board__card'), (await view(board)).html.includes('board__card')]).toEqual([false, true])
  const nonsense = await view(`?show=${encodeURIComponent('request-list.view=pie&gone.x=1&%')}&other=1`)
  expect([nonsense.status, nonsense.html]).toEqual([200, (await view('')).html])
  expect((await view(`?show=${'x'.repeat(2001)}`)).status).toBe(400)
})

test('another portal answers 404 also for a page that is in memory', async () => {
  const [own, foreign] = [await house.key('abc', 'member'), await house.key('xyz', 'member')]
  expect((await house.ask(own, 'GET', '/portals/abc/pages/home')).status).toBe(200)
  for (const place of ['home', 'home/view', 'home/content'])
    expect((await house.ask(foreign, 'GET', `/portals/abc/pages/${place}`)).status).toBe(404)
})

test('who is taken out of the portal gets nothing from the next request on, though the page is in memory', async () => {
  expect((await read()).response.status).toBe(200)
  await removeMember(await house.portal('abc'), { userId: userIdSchema.parse(userId) })
  expect((await read()).response.status).toBe(404)
})
