import { addComment, changePortal, createPage, createRecord, startThread } from '@tsuzuri/core'
import { TsuzuriError } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof TsuzuriError ? error.code : String(error)),
  )
const records = '/portals/abc/collections/requests/records'

test('what is as long as it may be is taken by every door, and one letter more by none', async () => {
  const scope = await house.portal('abc')
  const key = await house.key('abc', 'director')
  const { id } = await createRecord(scope, { collection: 'requests', title: '給与' })
  const { id: page } = await createPage(scope, {
    title: '頁',
    type: 'plain',
    markdown: `${'あ'.repeat(2_001)}。\n\n末${'あ'.repeat(2_000)}\n`,
  })
  const asked = async (method: string, path: string, body: unknown) => {
    const response = await house.ask(key, method, path, body, method === 'PATCH' ? { 'if-match': '*' } : {})
    return response.ok ? 'taken' : ((await response.json()) as { code: string }).code
  }
  const doors: readonly [number, string, (text: string) => Promise<string>][] = [
    [200, 'a portal’s name over the API', (name) => asked('PATCH', '/portals/abc', { name })],
    [200, 'a portal’s name', (name) => codeOf(changePortal(scope, { patch: { name } }))],
    [300, 'a title over the API', (title) => asked('POST', records, { title })],
    [300, 'a title', (title) => codeOf(createRecord(scope, { collection: 'requests', title }))],
    [10_000, 'a comment over the API', (body) => asked('POST', `${records}/${id}/comments`, { body })],
    [10_000, 'a comment', (body) => codeOf(addComment(scope, { collection: 'requests', record: id, body }))],
    [10_000, 'a comment on a page over the API', (body) => asked('POST', `/portals/abc/pages/${page}/comments`, { body })],
    [10_000, 'a comment on a page', (body) => codeOf(startThread(scope, { page, body }))],
    [
      2_000,
      'the words a comment is on',
      (quote) => codeOf(startThread(scope, { page, body: '話', passage: { quote, ...(quote.length === 2_000 ? { prefix: '末' } : {}) } })),
    ],
    [10_000, 'a comment with a step over the API', (comment) => asked('POST', `${records}/${id}/transitions`, { to: 'nowhere', comment })],
  ]
  const told: unknown[] = []
  for (const [length, door, write] of doors) told.push([door, await write('あ'.repeat(length)), await write('あ'.repeat(length + 1))])
  expect(told).toEqual([
    ['a portal’s name over the API', 'taken', 'request-invalid'],
    ['a portal’s name', 'taken', 'portal.invalid'],
    ['a title over the API', 'taken', 'request-invalid'],
    ['a title', 'taken', 'record.invalid'],
    ['a comment over the API', 'taken', 'request-invalid'],
    ['a comment', 'taken', 'record.invalid'],
    ['a comment on a page over the API', 'taken', 'request-invalid'],
    ['a comment on a page', 'taken', 'comment.invalid'],
    ['the words a comment is on', 'taken', 'comment.invalid'],
    ['a comment with a step over the API', 'record-transition-refused', 'request-invalid'],
  ])
})
