import { createPage, createRecord, placeFile } from '@tsuzuri/core'
import { countStatements, type OpenStore } from '@tsuzuri/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
  const scope = await house.portal('abc')
  for (let index = 0; index < 5; index++) {
    await createRecord(scope, { collection: 'requests', title: `依頼 ${index}`, fields: {} })
    await createPage(scope, {
      title: `頁 ${index}`,
      slug: `page-${index}`,
      type: 'plain',
      markdown: '本文\n\n::request-list\n\n::file-list\n',
    })
  }
  await placeFile(scope, { folder: '/', name: 'a.txt', content: new Blob(['a']).stream(), limit: 10 })
})
afterAll(() => house[Symbol.asyncDispose]())

/** The store of a server is the one it opened, which can be listened to. */
const isOpen = (store: object): store is OpenStore => 'driver' in store

/** What a request asks of the database once its sender is known: the first time, and again when nothing has changed. */
test('every main route asks little of the database, however much there is', async () => {
  await house.person('hana@firm.example', 'abc', 'director')
  const cookie = await house.signIn('hana@firm.example')
  const { server } = house.running
  const app = createApp(server, null)
  const { store } = server.engine
  if (!isOpen(store)) throw new Error('The store cannot be listened to.')
  const ask = async (path: string) => {
    const { answer, statements } = await countStatements(store, () =>
      Promise.resolve(app.request(`/api/v1${path}`, { headers: { cookie } })),
    )
    expect([path, answer.status]).toEqual([path, 200])
    await answer.arrayBuffer()
    return statements.length
  }
  await ask('/me')
  // What search asks follows from what it finds, and the index follows what was written.
  const found = async () => {
    const answer = await app.request('/api/v1/search?q=頁', { headers: { cookie } })
    return ((await answer.json()) as { readonly total: number }).total
  }
  await expect.poll(found, { timeout: 10_000 }).toBe(5)
  const counts: Record<string, string> = {}
  for (const path of [
    '/me',
    '/portals',
    '/portals/abc',
    '/portals/abc/shell',
    '/portals/abc/members',
    '/portals/abc/pages',
    '/portals/abc/pages/page-1',
    '/portals/abc/pages/page-1/content',
    '/portals/abc/pages/page-1/view',
    '/portals/abc/pages/home/view',
    '/portals/abc/pages/page-1/revisions',
    '/portals/abc/collections',
    '/portals/abc/collections/requests/records',
    '/portals/abc/collections/requests/records/1',
    '/portals/abc/collections/requests/records/1/history',
    '/portals/abc/waiting',
    '/portals/abc/waiting/records?ball=mine',
    '/portals/abc/coverage',
    '/portals/abc/coverage/findings',
    '/portals/abc/files',
    '/portals/abc/folders',
    '/portals/abc/search?q=頁',
    '/portals/abc/audit',
    '/search?q=頁',
    '/desk',
    '/desk?ball=mine&portal=abc&late=true',
  ])
    counts[path] = `${await ask(path)} then ${await ask(path)}`
  expect(counts).toMatchInlineSnapshot(`
    {
      "/desk": "6 then 6",
      "/desk?ball=mine&portal=abc&late=true": "6 then 6",
      "/me": "0 then 0",
      "/portals": "1 then 1",
      "/portals/abc": "1 then 0",
      "/portals/abc/audit": "1 then 1",
      "/portals/abc/collections": "0 then 0",
      "/portals/abc/collections/requests/records": "1 then 1",
      "/portals/abc/collections/requests/records/1": "1 then 1",
      "/portals/abc/collections/requests/records/1/history": "2 then 2",
      "/portals/abc/coverage": "8 then 8",
      "/portals/abc/coverage/findings": "8 then 8",
      "/portals/abc/files": "1 then 1",
      "/portals/abc/folders": "1 then 1",
      "/portals/abc/members": "3 then 3",
      "/portals/abc/pages": "1 then 1",
      "/portals/abc/pages/home/view": "19 then 0",
      "/portals/abc/pages/page-1": "1 then 0",
      "/portals/abc/pages/page-1/content": "3 then 0",
      "/portals/abc/pages/page-1/revisions": "2 then 2",
      "/portals/abc/pages/page-1/view": "9 then 0",
      "/portals/abc/search?q=頁": "6 then 6",
      "/portals/abc/shell": "3 then 0",
      "/portals/abc/waiting": "0 then 0",
      "/portals/abc/waiting/records?ball=mine": "1 then 1",
      "/search?q=頁": "7 then 7",
    }
  `)
})
