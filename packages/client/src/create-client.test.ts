import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { createClient } from './create-client.ts'

const answering = (response: () => Response) => {
  const seen: { path: string; init: RequestInit | undefined }[] = []
  const client = createClient(async (path, init) => {
    seen.push({ path, init })
    return response()
  })
  return { client, seen }
}
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
const refusal = async (work: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new TypeError('expected a refusal')
  return error
}

test('a page is asked for by its whole path as one segment', async () => {
  const { client, seen } = answering(() => json({}))
  await client.viewPage('abc', 'マスタ/締日')
  expect(seen[0]?.path).toBe('/api/v1/portals/abc/pages/%E3%83%9E%E3%82%B9%E3%82%BF%2F%E7%B7%A0%E6%97%A5/view')
})

test('empty filters are left out of the address', async () => {
  const { client, seen } = answering(() => json({ items: [], next: null }))
  await client.records('abc', 'requests', { state: 'open', q: '', cursor: undefined })
  expect(seen[0]?.path).toBe('/api/v1/portals/abc/collections/requests/records?state=open')
})

test('a change says on which version it was made', async () => {
  const { client, seen } = answering(() => json({}))
  await client.changePage('abc', 'p1', { title: '締日' }, '"4"')
  const headers = new Headers(seen[0]?.init?.headers)
  expect([seen[0]?.init?.method, headers.get('if-match'), seen[0]?.init?.body]).toEqual(['PATCH', '"4"', '{"title":"締日"}'])
})

test('an answer without a body is no error', async () => {
  const { client } = answering(() => new Response(null, { status: 204 }))
  expect(await client.signOut()).toBeUndefined()
})

test('a refusal carries the code and the flaws of the input', async () => {
  const { client } = answering(() =>
    json({ code: 'page.invalid', detail: 'No title.', errors: [{ path: 'title', message: 'empty' }, 7] }, 422),
  )
  const error = await refusal(client.createPage('abc', { title: '' }))
  expect([error.status, error.code, error.detail, error.errors]).toEqual([
    422,
    'page.invalid',
    'No title.',
    [{ path: 'title', message: 'empty' }],
  ])
})

test("a proxy's page in place of an answer is told as such", async () => {
  const { client } = answering(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  const error = await refusal(client.me())
  expect([error.status, error.code]).toEqual([502, 'answer.unreadable'])
})

test('a server that cannot be reached is told with status 0', async () => {
  const client = createClient(() => Promise.reject(new TypeError('connection refused')))
  const error = await refusal(client.me())
  expect([error.status, error.code, error.detail]).toEqual([0, 'server.unreachable', 'connection refused'])
})
