import { buffer } from 'node:stream/consumers'
import type { DomainEvent } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
let viewer: string
let director: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  viewer = await house.key('abc', 'client-viewer')
  director = await house.key('abc', 'director')
})
afterAll(() => house[Symbol.asyncDispose]())

const place = async (name: string, content: string, folder = '/') => {
  const form = new FormData()
  form.set('folder', folder)
  form.set('file', new File([content], name))
  return (await (await house.ask(staff, 'POST', '/portals/abc/files', form)).json()) as { readonly id: string }
}
const readings = async () => {
  await house.running.server.reads.flush()
  const { items } = (await (await house.ask(director, 'GET', '/portals/abc/audit?limit=200')).json()) as { items: DomainEvent[] }
  return items
    .filter(({ type }) => type === 'file.read')
    .map(({ actor, data }) => [actor.name, data['name'], data['how'], data['number']])
    .toReversed()
}

test('who takes a file away stands in the audit trail once, in however many ranges; nothing that is shown grows stale by it', async () => {
  const { id } = await place('台帳.csv', '氏名,額\n山田,1\n')
  const { views } = house.running.server.engine
  const portal = (await house.portal('abc')).portal.id
  await readings()
  const state = await views.sources.state(portal)
  for (const range of ['bytes=0-3', 'bytes=4-7', 'bytes=0-'])
    await (await house.ask(viewer, 'GET', `/portals/abc/files/${id}/content`, undefined, { range })).arrayBuffer()
  await house.ask(staff, 'GET', `/portals/abc/files/${id}/versions/1/preview`)
  expect(await readings()).toEqual([
    ['client-viewer of abc', '台帳.csv', 'downloaded', 1],
    ['client-staff of abc', '台帳.csv', 'viewed', 1],
  ])
  expect(await views.sources.state(portal)).toBe(state)
  expect((await house.ask(viewer, 'GET', `/portals/abc/files/${crypto.randomUUID()}/content`)).status).toBe(404)
  expect((await readings()).length).toBe(2)
})

test('who takes a file away by the explorer stands in the audit trail as well', async () => {
  await place('規則.txt', '本文')
  const before = await readings()
  const authorization = `Basic ${Buffer.from(`anyone:${viewer}`).toString('base64')}`
  const address = `${house.base}/dav/abc/${encodeURIComponent('規則.txt')}`
  await fetch(address, { method: 'HEAD', headers: { authorization } })
  await (await fetch(address, { headers: { authorization } })).arrayBuffer()
  expect((await readings()).slice(before.length)).toEqual([['client-viewer of abc', '規則.txt', 'downloaded', 1]])
})

test('a folder comes as one archive with all below it, under its Japanese names, and each file in it counts as taken away', async () => {
  await place('明細.csv', '1\n'.repeat(50_000), '/給与/11月')
  await place('規程.txt', '本文', '/給与')
  await place('別.txt', 'x', '/契約')
  const response = await house.ask(viewer, 'GET', `/portals/abc/folders/content?folder=${encodeURIComponent('/給与')}`)
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
    200,
    'application/zip',
    `attachment; filename="__.zip"; filename*=UTF-8''${encodeURIComponent('給与')}.zip`,
  ])
  const archive = await unzip(Buffer.from(await response.arrayBuffer()))
  expect(archive).toEqual({ '11月/明細.csv': '1\n'.repeat(50_000), '規程.txt': '本文' })
  expect((await readings()).slice(-2).map(([, name]) => name)).toEqual(expect.arrayContaining(['明細.csv', '規程.txt']))
  const none = await house.ask(viewer, 'GET', '/portals/abc/folders/content?folder=/none')
  expect([none.status, await none.json()]).toEqual([404, expect.objectContaining({ code: 'file-folder-empty' })])
})

const unzip = async (bytes: Buffer): Promise<Readonly<Record<string, string>>> => {
  const zip = await fromBufferPromise(bytes)
  const found: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) found[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString()
  return found
}
