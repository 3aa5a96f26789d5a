import { createPage } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { type RawRequest, sendRaw } from '../testing/send-raw.ts'

const site = `export const render = async () => new Response('<p>site</p>', { headers: { 'content-type': 'text/html' } })`

let house: TestServer
let staff: string
beforeAll(async () => {
  house = await openTestServer({ site })
  staff = await house.key('abc', 'client-staff')
  await createPage(await house.portal('abc'), { title: '給与', slug: '給与', type: 'plain', markdown: '親' })
  await createPage(await house.portal('abc'), { title: 'ガイド', slug: 'ガイド', parent: '給与', type: 'plain', markdown: '子' })
})
afterAll(() => house[Symbol.asyncDispose]())

const raw = (path: string, request: RawRequest = {}) => sendRaw(house.running.port, path, request)

describe('one form of a path', () => {
  const page = '/api/v1/portals/abc/pages'
  const plain = encodeURIComponent('給与')
  const guide = encodeURIComponent('ガイド')
  const nfd = encodeURIComponent('ガイド'.normalize('NFD'))

  test.each([
    ['a raw slash in a page’s path', `${page}/${plain}/${guide}`],
    ['a written slash', `${page}/${plain}%2F${guide}`],
    ['a written slash in small letters', `${page}/${plain}%2f${guide}`],
    ['small hexadecimal digits', `${page}/${plain.toLowerCase()}/${guide.toLowerCase()}`],
    ['decomposed kana', `${page}/${plain}/${nfd}`],
    ['a letter written needlessly', `/api/v1/portals/%61bc/pages/${plain}/${guide}`],
    ['a question mark', `${page}/${plain}/${guide}?`],
    ['a slash at the end', `${page}/${plain}/${guide}/`],
  ])('%s means the same page', async (_name, path) => {
    const answer = await raw(path, { headers: { authorization: `Bearer ${staff}` } })
    expect([answer.status, answer.status === 200 && (JSON.parse(answer.text) as { title: string }).title]).toEqual([200, 'ガイド'])
    expect((await raw(path)).status).toBe(401)
  })

  test.each([
    ['what it says', `${page}/${plain}/${guide}/content`],
    ['by a written slash', `${page}/${plain}%2F${guide}/content`],
  ])('the last part of an address may follow a path: %s', async (_name, path) => {
    expect((await raw(path, { headers: { authorization: `Bearer ${staff}` } })).text).toMatch(/\n子\n$/)
  })

  test.each([
    '//api/v1/portals/abc',
    '/api//v1/portals/abc',
    '/api/v1/portals//abc',
    '/api/v1/portals/abc//',
    '/api/v1/./portals/abc',
    '/api/v1/portals/x/../abc',
    '/api/v1/portals/x/%2e%2e/abc',
    '/api/v1/portals/x/%2E%2e/abc',
    '/x/%2e%2e/api/v1/portals/abc',
    '/api/v1/portals/%252e%252e/abc',
    '/api/v1/portals/%2561bc',
    '/api/v1/portals/..%2fabc',
    '/api/v1/portals/abc%2f..%2fxyz',
    '/api\\v1\\portals\\abc',
    '/api/v1/portals/abc%5c..%5cxyz',
    '/api/v1/portals/abc%00',
    '/api/v1/portals/a%00bc',
    '/api/v1/portals/abc%0d%0a',
    '/api/v1/portals/abc%7f',
    '/api/v1/portals/%ff%fe',
    '/api/v1/portals/%e7%b5',
    '/api/v1/portals/%zz',
    '/assets/%2e%2e/server/entry.mjs',
    '/assets/..%2f..%2fserver/entry.mjs',
    '/assets//etc/passwd',
  ])('%s is refused', async (path) => {
    for (const headers of [{}, { authorization: `Bearer ${staff}` }]) {
      const answer = await raw(path, { headers })
      expect([path, answer.status, answer.text]).toEqual([path, 400, expect.stringMatching(/"request-bad-path"|^$/)])
    }
  })

  test.each([
    '/API/v1/portals/abc',
    '/api/V1/portals/abc',
    '/api/v1/portals;x=1/abc',
    '/api/v1/portals/abc;x=1',
    '/api/v1/portals/abc/',
    '/api/v1/portals/ａｂｃ',
    '/%61pi/v1/portals/xyz',
    '/api/v1%2fportals%2fabc',
  ])('%s never opens what the plain path would not', async (path) => {
    const [nobody, someone] = [
      await raw(encodeURI(path).replaceAll('%25', '%')),
      await raw(encodeURI(path).replaceAll('%25', '%'), { headers: { authorization: `Bearer ${staff}` } }),
    ]
    for (const { text } of [nobody, someone]) expect(text).not.toMatch(/"slug":"abc"/)
    expect(nobody.text).not.toContain('"id"')
  })

  test('a method that is not there answers 405 and what there is, in the API; HEAD is GET without a body', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = await raw('/api/v1/portals/abc', { method })
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'GET, HEAD, PATCH'])
    }
    expect((await raw('/api/v1/portals/abc', { method: 'TRACE' })).status).toBeGreaterThanOrEqual(400)
    const headers = { authorization: `Bearer ${staff}` }
    for (const path of [
      '/api/v1/portals/abc',
      '/api/v1/portals/abc/events',
      `/api/v1/portals/abc/collections/requests/records.csv`,
      '/p/abc/',
    ]) {
      const answer = await raw(path, { method: 'HEAD', headers })
      expect([path, answer.status, answer.text]).toEqual([path, 200, ''])
    }
    expect(house.running.server.streams.size).toBe(0)
  })
})
