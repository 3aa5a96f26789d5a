import { listRecords, openScope } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { startSmtp } from '@tsuzuri/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inquiryToken } from '../http/inquiry-token.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let resources: AsyncDisposableStack
let house: TestServer
let mails: readonly string[]
beforeAll(async () => {
  resources = new AsyncDisposableStack()
  const smtp = resources.use(await startSmtp())
  mails = smtp.mails
  house = resources.use(await openTestServer({ smtp: { url: smtp.url, from: 'tsuzuri@firm.example' } }))
  await house.portal('abc')
  await house.person('hana@firm.example', 'abc', 'director')
})
afterAll(() => resources.disposeAsync())

const set = async (method: 'PUT' | 'DELETE'): Promise<string | null> => {
  const cookie = await house.signIn('hana@firm.example')
  const answer = await house.askByCookie(cookie, method, '/portals/abc/inquiry-form')
  return ((await answer.json()) as { readonly inquiryCode: string | null }).inquiryCode
}
const inquiry = {
  name: '佐藤 花子',
  company: '株式会社みどり',
  email: 'sato@midori.example',
  text: '給与計算の代行について\n資料をください。',
}
/** Sends the form as somebody who opened it so many milliseconds ago. */
const send = async (code: string, values: object = {}, ago = 60_000) => {
  const token = inquiryToken(house.running.server.secret, code, new Date(Date.now() - ago))
  const answer = await house.ask(null, 'POST', `/inquiry-forms/${code}`, { token, ...inquiry, ...values })
  const { code: told, errors = [] } = (await answer.json()) as {
    readonly code?: string
    readonly errors?: readonly { readonly path: string }[]
  }
  return [answer.status, ...(told === undefined ? [] : [told]), ...errors.map(({ path }) => path)]
}
const contacts = async () =>
  (await listRecords(await openScope(house.running.server.engine, systemActor, 'abc'), 'contacts', { limit: 200 })).items

test('somebody without an account asks by the portal’s form: a contact of the firm’s turn, and a receipt that holds nothing of theirs but the name', async () => {
  const code = (await set('PUT')) ?? ''
  expect(await set('PUT')).toBe(code)
  const form = await house.ask(null, 'GET', `/inquiry-forms/${code}`)
  expect([form.headers.get('cache-control'), await form.json()]).toEqual(['no-store', { token: expect.any(String), receipt: true }])
  expect(await send(code)).toEqual([201])
  const [contact] = await contacts()
  expect(contact).toMatchObject({
    title: '株式会社みどり 佐藤 花子: 給与計算の代行について',
    state: 'open',
    ball: 'firm',
    createdByName: '株式会社みどり 佐藤 花子',
    fields: {
      channel: 'inquiry',
      counterpart: '株式会社みどり 佐藤 花子',
      body: '給与計算の代行について\n資料をください。\n\nsato@midori.example',
    },
  })
  await expect.poll(() => mails.length, { timeout: 20_000, interval: 50 }).toBe(1)
  expect(mails[0]).toContain('sato@midori.example')
  const text = Buffer.from(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mails[0] ?? '')?.[1] ?? '', 'base64').toString('utf8')
  expect([text.includes('佐藤 花子 様'), text.includes('資料'), text.includes('abc')]).toEqual([true, false, false])
})

test('what no person would send keeps nothing, and each flaw is told', async () => {
  const code = (await set('PUT')) ?? ''
  const before = (await contacts()).length
  expect(await send(code, {}, 1_000)).toEqual([400, 'inquiry-too-fast'])
  expect(await send(code, {}, 5 * 3_600_000)).toEqual([400, 'inquiry-expired'])
  expect(await send(code, { token: 'made.up' })).toEqual([400, 'inquiry-expired'])
  expect(await send(code, { website: 'https://spam.example' })).toEqual([201])
  const bad = { name: ' ', company: 'a\nBcc: x', email: 'sato@midori', text: 'x'.repeat(5_001) }
  expect(await send(code, { ...bad, email: 'a@b.example,c@d.example' })).toEqual([
    400,
    'inquiry-invalid',
    'name',
    'company',
    'email',
    'text',
  ])
  expect(await send(code, { name: 'Win at https://spam.example' })).toEqual([400, 'inquiry-invalid', 'name'])
  expect((await contacts()).length).toBe(before)
})

test('what was typed wrongly is typed again, however often and however long it was', async () => {
  await house.running.server.limits.inquiry.forget('127.0.0.1')
  const code = (await set('PUT')) ?? ''
  const email = 'typo@midori.example'
  for (const text of ['', ' ', 'x'.repeat(5_001)]) expect(await send(code, { email, text })).toEqual([400, 'inquiry-invalid', 'text'])
  expect(await send(code, { email: `${crypto.randomUUID().repeat(400)}@midori.example` })).toEqual([400, 'inquiry-invalid', 'email'])
  expect(await send(code, { email })).toEqual([201])
  await house.running.server.limits.inquiry.forget('127.0.0.1')
})

test('where no form is, or none any more, is told in the same words; too many are refused for a while', async () => {
  const code = (await set('PUT')) ?? ''
  for (let sent = 0; sent < 2; sent += 1) expect(await send(code, { email: 'many@midori.example' })).toEqual([201])
  expect([await send(code, { email: 'Many@midori.example' }), await send(code, { email: 'many@midori.example' })]).toEqual([
    [201],
    [429, 'request-too-many'],
  ])
  expect(await set('DELETE')).toBeNull()
  const told = async (address: string) => {
    const { status, ...answer } = (await (await house.ask(null, 'GET', `/inquiry-forms/${address}`)).json()) as Record<string, unknown>
    return [status, answer['code'], answer['detail']]
  }
  expect(await told(code)).toEqual(await told('abc'))
  expect(await set('PUT')).not.toBe(code)
})
