import { createPage } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { type RawRequest, sendRaw } from '../testing/send-raw.ts'

let house: TestServer
let admin: string
beforeAll(async () => {
  house = await openTestServer()
  admin = await house.key('abc', 'firm-admin')
  await createPage(await house.portal('abc'), { title: '給与', slug: '給与', type: 'plain', markdown: '親' })
})
afterAll(() => house[Symbol.asyncDispose]())

const raw = (path: string, request: RawRequest = {}) => sendRaw(house.running.port, path, request)
const head = () => house.running.server.engine.store.read.events.head()

describe('bodies', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    raw('/api/v1/portals/abc/collections/requests/records', {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json', ...headers },
    })
  const filled = (size: number) => {
    const frame = JSON.stringify({ title: '依頼', fields: { description: '' } })
    return frame.replace('""', JSON.stringify('x'.repeat(size - Buffer.byteLength(frame))))
  }

  test.each([
    ['one byte over a mebibyte', () => post(filled(1024 * 1024 + 1)), 413, 'request-too-large'],
    [
      'one over, in pieces of unknown length',
      () => post(filled(1024 * 1024 + 1), { 'transfer-encoding': 'chunked' }),
      413,
      'request-too-large',
    ],
    ['a mebibyte, which the field is too small for', () => post(filled(1024 * 1024)), 400, 'record-invalid'],
    ['broken JSON', () => post('{"title":'), 400, 'request-bad-json'],
    ['nothing', () => post(''), 400, 'request-invalid'],
    ['not an object', () => post('[]'), 400, 'request-invalid'],
    ['a form', () => post('title=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'request-unsupported-type'],
    ['plain text', () => post('{"title":"x"}', { 'content-type': 'text/plain' }), 415, 'request-unsupported-type'],
    [
      '10,000 levels',
      () => post(`{"title":"x","fields":{"description":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`),
      400,
      'request-invalid',
    ],
    [
      '400,000 levels',
      () => post(`{"title":"x","fields":{"description":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`),
      400,
      'request-invalid',
    ],
    ['an unknown key', () => post('{"title":"x","number":5}'), 400, 'request-invalid'],
    ['a prototype', () => post('{"title":"x","__proto__":{"firmAdmin":true}}'), 400, 'request-invalid'],
    ['a prototype within', () => post('{"title":"x","fields":{"__proto__":{"a":1}}}'), 400, 'request-invalid'],
    ['a constructor', () => post('{"title":"x","fields":{"constructor":{"prototype":{"a":1}}}}'), 400, 'request-invalid'],
  ] as const)('%s is refused and nothing is kept', async (_name, send, status, code) => {
    const before = await head()
    const answer = await send()
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      status,
      expect.objectContaining({ status, code, type: `/problems/${code}`, title: expect.any(String), detail: expect.any(String) }),
    ])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(await head()).toBe(before)
    expect(({} as Record<string, unknown>)['a'] ?? ({} as Record<string, unknown>)['firmAdmin']).toBeUndefined()
  })

  test('an unknown key is named by its path', async () => {
    expect(JSON.parse((await post('{"title":"x","number":5}')).text)).toMatchObject({
      errors: [{ path: 'number', message: 'Unknown here.' }],
    })
  })

  test('a page’s text one byte over its limit is refused', async () => {
    const put = (size: number) =>
      raw('/api/v1/portals/abc/pages/%E7%B5%A6%E4%B8%8E/content', {
        method: 'PUT',
        body: 'x'.repeat(size),
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'text/markdown' },
      })
    const before = await head()
    expect((await put(8 * 1024 * 1024 + 1)).status).toBe(413)
    expect(await head()).toBe(before)
  })
})
