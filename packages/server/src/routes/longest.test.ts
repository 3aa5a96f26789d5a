import { addComment, changePortal, createRecord } from '@tsuzuri/core'
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
    ['a comment with a step over the API', 'record-transition-refused', 'request-invalid'],
  ])
})
