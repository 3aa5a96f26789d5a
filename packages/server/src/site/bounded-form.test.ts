import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { sendRaw } from '../testing/send-raw.ts'

/** A site that says how much it was sent. */
const site = `
export const render = async (request) => new Response(String((await request.arrayBuffer()).byteLength))`

const mebibyte = 1024 * 1024
let house: TestServer
let cookie: string
beforeAll(async () => {
  house = await openTestServer({ site })
  await house.person('client@example.co.jp', 'abc', 'client-staff')
  cookie = await house.signIn('client@example.co.jp')
})
afterAll(() => house[Symbol.asyncDispose]())

const send = async (path: string, size: number, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await sendRaw(house.running.port, path, {
    method: 'POST',
    body: 'x'.repeat(size),
    headers: { origin: house.base, ...headers },
  })
  return answer.status === 200 ? Number(answer.text) : [answer.status, (JSON.parse(answer.text) as { code: string }).code]
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const upload = { 'content-type': 'multipart/form-data; boundary=x' }

test('a form arrives whole up to a mebibyte, whoever sends it', async () => {
  expect([await send('/', mebibyte, form), await send('/p/abc/', mebibyte, { ...form, cookie })]).toEqual([mebibyte, mebibyte])
  const tooLarge = [413, 'request-too-large']
  expect([await send('/', mebibyte + 1, form), await send('/p/abc/', mebibyte + 1, { ...form, cookie })]).toEqual([tooLarge, tooLarge])
  expect(await send('/', mebibyte + 1, { ...form, 'transfer-encoding': 'chunked' })).toEqual(tooLarge)
})

test('files come only from who is signed in', async () => {
  expect(await send('/p/abc/', 3 * mebibyte, { ...upload, cookie })).toBe(3 * mebibyte)
  expect(await send('/p/abc/', 3 * mebibyte, upload)).toEqual([413, 'request-too-large'])
  expect(await send('/p/abc/', 64 * mebibyte + 1, { ...upload, cookie })).toEqual([413, 'request-too-large'])
})

test('a page is read and sent forms, and nothing else', async () => {
  for (const method of ['PUT', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await sendRaw(house.running.port, '/p/abc/', { method, headers: { origin: house.base, cookie } })
    expect([method, status, headers['allow']]).toEqual([method, 405, 'GET, HEAD, POST'])
  }
})
