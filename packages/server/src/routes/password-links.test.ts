import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf, openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let approver: string
beforeAll(async () => {
  house = await openTestServer()
  await house.person('approver@abc.example', 'abc', 'client-admin')
  approver = await house.signIn('approver@abc.example')
})
afterAll(() => house[Symbol.asyncDispose]())

const fresh = '紫陽花と給与明細の六月二十日'
const make = (cookie: string, userId: string) => house.askByCookie(cookie, 'POST', `/portals/abc/members/${userId}/password-link`)
const tokenOf = async (response: Response): Promise<string> => {
  expect(response.status).toBe(201)
  return ((await response.json()) as { link: string }).link.split('/password/')[1] ?? ''
}
const use = (token: string, password = fresh) => house.ask(null, 'POST', `/password-links/${token}/use`, { password })
const signIn = (email: string, password: string) => house.ask(null, 'POST', '/session', { email, password })
const told = async (response: Response) => [response.status, ((await response.json()) as { code?: string }).code]

test('who forgot the password sets a new one by a link of the approver; all that was open ends, and the link is none any more', async () => {
  const email = 'forgot@abc.example'
  const userId = await house.person(email, 'abc', 'client-staff')
  const cookie = await house.signIn(email)
  const token = await tokenOf(await make(approver, userId))
  expect(await (await house.ask(null, 'GET', `/password-links/${token}`)).json()).toEqual({ name: 'forgot', email })
  expect(await told(await use(token, 'short'))).toEqual([400, 'auth-password-too-short'])
  expect((await house.askByCookie(cookie, 'GET', '/portals')).status).toBe(200)
  for (let wrong = 0; wrong < 11; wrong += 1) await signIn(email, 'what was it again')
  expect((await use(token)).status).toBe(200)
  expect((await house.askByCookie(cookie, 'GET', '/portals')).status).toBe(401)
  expect([(await signIn(email, testPassword)).status, (await signIn(email, fresh)).status]).toEqual([401, 200])
  expect(await told(await use(token))).toEqual([409, 'password-link-used'])
  expect(await told(await house.ask(null, 'GET', `/password-links/${token}`))).toEqual([409, 'password-link-used'])
  const audit = (await (await house.askByCookie(approver, 'GET', '/portals/abc/audit')).json()) as { items: { type: string }[] }
  expect(audit.items.slice(0, 2).map(({ type }) => type)).toEqual(['password.reset', 'password.link-made'])
})

test('the second factor is asked for after it as before', async () => {
  const email = 'factor@abc.example'
  const userId = await house.person(email, 'abc', 'client-staff')
  const cookie = await house.signIn(email)
  const { uri } = (await (await house.askByCookie(cookie, 'POST', '/second-factor/enrol', { password: testPassword })).json()) as {
    uri: string
  }
  const secret = Secret.fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  expect((await house.askByCookie(cookie, 'POST', '/second-factor/confirm', { code: new TOTP({ secret }).generate() })).status).toBe(200)
  expect((await use(await tokenOf(await make(approver, userId)))).status).toBe(200)
  const half = await signIn(email, fresh)
  expect(await half.json()).toEqual({ secondFactor: 'required' })
  expect((await house.askByCookie(cookiesOf(half), 'GET', '/portals')).status).toBe(401)
})

test('a client’s approver helps nobody of the firm, and a key nobody at all', async () => {
  const director = await house.person('lead@firm.example', 'abc', 'director')
  expect(await told(await make(approver, director))).toEqual([403, 'password-link-denied'])
  const key = await house.key('abc', 'firm-admin')
  expect((await house.ask(key, 'POST', `/portals/abc/members/${director}/password-link`)).status).toBe(403)
})

test('whoever changes the password after all leaves no link behind', async () => {
  const email = 'remembers@abc.example'
  const userId = await house.person(email, 'abc', 'client-staff')
  const token = await tokenOf(await make(approver, userId))
  const change = { current: testPassword, password: fresh }
  expect((await house.askByCookie(await house.signIn(email), 'PUT', '/me/password', change)).status).toBe(200)
  expect(await told(await use(token))).toEqual([404, 'password-link-missing'])
})

test('links are made thirty times in a quarter of an hour, and guessed no oftener', async () => {
  await using own = await openTestServer()
  const userId = await own.person('many@abc.example', 'abc', 'client-staff')
  await own.person('approver@abc.example', 'abc', 'client-admin')
  const cookie = await own.signIn('approver@abc.example')
  const thirtyOne = (ask: (index: number) => Promise<Response>) => Promise.all(Array.from({ length: 31 }, (_, index) => ask(index)))
  const count = (responses: readonly Response[], wanted: number) => responses.filter(({ status }) => status === wanted).length
  const made = await thirtyOne(() => own.askByCookie(cookie, 'POST', `/portals/abc/members/${userId}/password-link`))
  expect([count(made, 201), count(made, 429)]).toEqual([30, 1])
  const guessed = await thirtyOne((index) => own.ask(null, 'POST', `/password-links/${'x'.repeat(40)}${index}/use`, { password: fresh }))
  expect([count(guessed, 404), count(guessed, 429)]).toEqual([30, 1])
})
