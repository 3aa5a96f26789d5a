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
    ['U+0000 in a text', () => post('{"title":"a\\u0000b"}'), 400, 'request-invalid'],
    ['half a character in a text', () => post('{"title":"x","fields":{"description":["\\ud800"]}}'), 400, 'request-invalid'],
    ['U+0000 in a key', () => post('{"title":"x","fields":{"a\\u0000":1}}'), 400, 'request-invalid'],
    ['Shift_JIS', () => post('{"title":"x"}', { 'content-type': 'application/json; charset=shift_jis' }), 415, 'request-unsupported-type'],
    ['a year before all years', () => post('{"title":"x","dueAt":"0000-01-01T00:00:00Z"}'), 400, 'request-invalid'],
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

  const put = (body: string | Buffer, type = 'text/markdown', more: Readonly<Record<string, string>> = {}) =>
    raw('/api/v1/portals/abc/pages/%E7%B5%A6%E4%B8%8E/content', {
      method: 'PUT',
      body,
      headers: { authorization: `Bearer ${admin}`, 'content-type': type, ...more },
    })

  test.each([
    ['with a message longer than a message', () => put('新', 'text/markdown', { 'x-message': 'x'.repeat(501) }), 400, 'request-invalid'],
    ['one byte over its limit', () => put('x'.repeat(1024 * 1024 + 1)), 413, 'request-too-large'],
    ['of more lines than anybody reads', () => put('\n'.repeat(20_001)), 413, 'page-too-long'],
    ['that is no UTF-8', () => put(Buffer.from([0x61, 0x82, 0xa0])), 400, 'request-invalid'],
    ['that says it is Shift_JIS', () => put('x', 'text/markdown; charset=Shift_JIS'), 415, 'request-unsupported-type'],
    ['with a title longer than a title', () => put(`---\ntitle: ${'あ'.repeat(301)}\n---\n\n新`), 400, 'page-title-invalid'],
    ['with a title that no list can show', () => put('---\ntitle: "a\\0b"\n---\n\n新'), 400, 'page-title-invalid'],
  ] as const)('a page’s text %s is refused and nothing is kept', async (_name, send, status, code) => {
    const before = await head()
    const answer = await send()
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, expect.objectContaining({ status, code })])
    expect(await head()).toBe(before)
  })

  test('a page’s text says that it is UTF-8', async () => {
    expect((await put('本文', 'text/markdown; charset="UTF-8"')).status).toBe(200)
  })
})

describe('what a list is asked for', () => {
  test.each(['?assignee=%00', '?from=0000-01-01T00:00:00Z', '?q=a%00b'])('%s is refused', async (query) => {
    const answer = await raw(`/api/v1/portals/abc/collections/requests/records${query}`, { headers: { authorization: `Bearer ${admin}` } })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, expect.objectContaining({ code: 'request-invalid' })])
  })
})
