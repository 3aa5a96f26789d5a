import { createRecord, placeFile, putMember, removeMember, type Scope } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

/** A site whose pages say what they open, as those of the real one do. */
const site = `
export const render = async (request) => {
  const [, , , kind, id] = new URL(request.url).pathname.split('/')
  return new Response('<p>' + kind + '</p>', { headers: { 'content-type': 'text/html', 'x-tsuzuri-opened': kind + ' ' + id } })
}`
let house: TestServer
let scope: Scope
let id: string
let cookie: string
beforeAll(async () => {
  house = await openTestServer({ site })
  scope = await house.portal('abc')
  await house.portal('xyz')
  id = await house.person('sato@abc.example', 'abc', 'client-staff')
  cookie = await house.signIn('sato@abc.example')
})
afterAll(() => house[Symbol.asyncDispose]())

interface Unread {
  readonly items: readonly { readonly itemId: string; readonly title: string; readonly href: string; readonly type: string }[]
}
const unread = async (query = '') =>
  ((await (await house.askByCookie(cookie, 'GET', `/portals/abc/unread${query}`)).json()) as Unread).items.map(({ title }) => title)
const place = (name: string, folder = '/給与') => placeFile(scope, { folder, name, content: new Blob([name]).stream(), limit: 100 })
const kept = (file: string) => scope.read.seen.of(userIdSchema.parse(id), 'file', [file])

test('a page that was shown has been opened, also when it was answered from what was kept; the browser is not told how', async () => {
  const file = await place('勤怠.csv')
  expect(await unread()).toEqual(['勤怠.csv'])
  const show = () => fetch(`${house.base}/p/abc/file/${file.id}`, { headers: { cookie } })
  const first = await show()
  expect([first.status, first.headers.get('x-tsuzuri-opened'), await unread()]).toEqual([200, null, []])
  // A new version is unread, until the same page is looked at again.
  await place('勤怠.csv')
  const again = await show()
  expect([again.headers.get('x-tsuzuri-opened'), await unread(), (await kept(file.id))[0]?.timesOpened]).toEqual([null, [], 2])
})

test('what is taken away has been seen by whoever took it, not by a key', async () => {
  const file = await place('台帳.csv')
  await (await house.ask(await house.key('abc', 'member'), 'GET', `/portals/abc/files/${file.id}/content`)).arrayBuffer()
  expect(await unread()).toEqual(['台帳.csv'])
  await (await house.askByCookie(cookie, 'GET', `/portals/abc/files/${file.id}/content`)).arrayBuffer()
  expect(await unread()).toEqual([])
})

test('is marked as read by what was counted, and another screen of the same person hears of it', async () => {
  await createRecord(scope, { collection: 'contacts', title: '質問', fields: {} })
  await place('賞与.csv', '/賞与')
  const counted = await (await house.askByCookie(cookie, 'GET', '/portals/abc/unread/count')).json()
  expect(counted).toMatchObject({ count: 2, more: false, folders: [{ folder: '/賞与', count: 1 }] })
  const heard = Promise.withResolvers<void>()
  const stop = new AbortController()
  const stream = await fetch(`${house.base}/api/v1/portals/abc/events`, { headers: { cookie }, signal: stop.signal })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const hear = async (): Promise<void> => {
    const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
    if (value?.includes('event: seen')) return heard.resolve()
    if (!done) await hear()
  }
  void hear().catch(heard.reject)
  const marked = await house.askByCookie(cookie, 'POST', '/portals/abc/unread/read', { kind: 'file' })
  expect([marked.status, await marked.json(), await unread()]).toEqual([200, expect.objectContaining({ count: 0 }), ['質問']])
  await heard.promise
  stop.abort()
})

test('bad input is told; another portal’s things are nowhere; a key has nothing to read', async () => {
  const status = async (path: string, body?: object) => {
    const answer = await house.askByCookie(cookie, body ? 'POST' : 'GET', path, body)
    return [answer.status, ((await answer.json()) as { readonly code?: string }).code]
  }
  expect(await status('/portals/abc/unread?ids=none')).toEqual([400, 'request-invalid'])
  expect(await status('/portals/abc/unread?folder=/../x')).toEqual([400, 'file-name-invalid'])
  expect(await status('/portals/abc/unread?cursor=x')).toEqual([400, 'list-cursor-invalid'])
  expect(await status('/portals/abc/unread/read', { kind: 'person' })).toEqual([400, 'request-invalid'])
  expect(await status('/portals/xyz/unread')).toEqual([404, 'portal-missing'])
  expect((await house.ask(await house.key('abc', 'member'), 'GET', '/portals/abc/unread')).status).toBe(401)
})

test('whoever is taken out and comes back has nothing to read up', async () => {
  const file = await place('最後.csv')
  const userId = userIdSchema.parse(id)
  await (await house.askByCookie(cookie, 'GET', `/portals/abc/files/${file.id}/content`)).arrayBuffer()
  await unread()
  expect(await kept(file.id)).toHaveLength(1)
  await place('間に.csv')
  await removeMember(scope, { userId })
  expect(await kept(file.id)).toEqual([])
  await putMember(scope, { userId, role: 'client-staff' })
  cookie = await house.signIn('sato@abc.example')
  expect(await unread()).toEqual([])
})
