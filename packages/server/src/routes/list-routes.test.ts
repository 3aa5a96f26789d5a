import { createPage, createRecord, placeFile } from '@tsuzuri/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let cookie: string
let things: Readonly<Record<string, string>>
beforeAll(async () => {
  house = await openTestServer()
  await house.person('director@example.jp', 'abc', 'director')
  cookie = await house.signIn('director@example.jp')
  const scope = await house.portal('abc')
  const page = await createPage(scope, { title: '頁', type: 'plain', markdown: '本文' })
  for (const title of ['給与', '賞与']) await createPage(scope, { title, type: 'plain', markdown: '本文' })
  const record = await createRecord(scope, { collection: 'requests', title: '依頼', fields: {} })
  const file = await placeFile(scope, { folder: '/', name: 'a.txt', content: new Blob(['a']).stream(), limit: 10 })
  for (const name of ['sato', 'suzuki', 'takahashi']) await house.person(`${name}@example.jp`, 'abc', 'member')
  things = { portal: 'abc', page: page.id, record: record.id, file: file.id, collection: 'requests', number: '1', name: 'request-list' }
})
afterAll(() => house[Symbol.asyncDispose]())

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
}
interface Answer {
  readonly status: number
  readonly body: {
    readonly items?: readonly unknown[]
    readonly next?: string | null
    readonly code?: string
    readonly errors?: { path: string }[]
  }
}

const read = async (path: string): Promise<Answer> => {
  const response = await house.askByCookie(cookie, 'GET', path)
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const text = isJson ? await response.text() : (await response.body?.cancel(), '{}')
  return { status: response.status, body: JSON.parse(text) as Answer['body'] }
}

/** Every route that answers a part of something: `next` tells where it goes on. */
const listRoutes = async (): Promise<readonly { readonly path: string; readonly names: readonly string[] }[]> => {
  const document = (await (await fetch(`${house.base}/api/openapi.json`)).json()) as { paths: Record<string, { get?: Operation }> }
  const found: { path: string; names: string[] }[] = []
  for (const [template, { get }] of Object.entries(document.paths)) {
    if (!get || !template.startsWith('/api/v1/')) continue
    const path = template.slice('/api/v1'.length).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => things[name] ?? 'none')
    const { body } = await read(path)
    if (body.next === undefined) continue
    found.push({ path, names: (get.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name) })
  }
  return found
}

test('every list takes a limit of 1 to 200 and refuses any other, and a cursor that it did not give, by their names', async () => {
  const routes = await listRoutes()
  const paths = routes.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['/portals', '/portals/abc/pages', '/portals/abc/members', '/portals/abc/audit', '/search', '/desk']),
  )
  expect(paths.length).toBeGreaterThan(14)
  for (const { path, names } of routes) {
    expect([path, names.filter((name) => name === 'limit' || name === 'cursor').toSorted()]).toEqual([path, ['cursor', 'limit']])
    for (const limit of ['1', '200']) expect([path, limit, (await read(`${path}?limit=${limit}`)).status]).toEqual([path, limit, 200])
    for (const [name, bad] of [
      ...['0', '201', '-1', '1.5', 'x', ''].map((limit) => ['limit', limit]),
      ...['x', '-1', '', 'WyJ4Il0', '%00', '🙂'].map((cursor) => ['cursor', cursor]),
    ]) {
      const { status, body } = await read(`${path}?${name}=${bad}`)
      expect([path, name, bad, status, body.errors?.map((error) => error.path)]).toEqual([path, name, bad, 400, [`query.${name}`]])
    }
  }
})

test('the tree of pages and the members come part by part, none twice and none left out, and whole without a limit', async () => {
  for (const path of ['/portals/abc/pages', '/portals/abc/members', '/portals/abc/collections', '/portals/abc/blocks']) {
    const whole = (await read(path)).body
    const parts: unknown[] = []
    let cursor: string | null | undefined
    do {
      const { items = [], next } = (await read(`${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body
      expect(items.length).toBeLessThanOrEqual(2)
      parts.push(...items)
      cursor = next
    } while (cursor)
    expect([path, parts, whole.next]).toEqual([path, whole.items, null])
    expect(parts.length).toBeGreaterThan(2)
  }
})
