import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf, openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

interface Made {
  readonly id: string
  readonly name: string
  readonly secret: string
}
const person = async (email: string) => {
  const id = await house.person(email, 'abc', 'client-staff')
  return { id, email, cookie: await house.signIn(email) }
}
const make = (cookie: string, name: string, password: string = testPassword) =>
  house.askByCookie(cookie, 'POST', '/me/app-passwords', { name, password })
const made = async (cookie: string, name: string): Promise<Made> => (await (await make(cookie, name)).json()) as Made
const opens = async (email: string, secret: string) => (await house.running.server.auth.appSession({ email, secret }))?.person.email ?? null

test('one is made by who knows the password, told once, listed by its name, and opens for its own address only', async () => {
  const [kei, ren] = [await person('kei@abc.example'), await person('ren@abc.example')]
  const { secret } = await made(kei.cookie, '会社のノートPC')
  expect(secret).toMatch(/^tza_\w{32,}$/)
  const listed = await (await house.askByCookie(kei.cookie, 'GET', '/me/app-passwords')).text()
  expect([listed.includes('会社のノートPC'), listed.includes(secret.slice(4))]).toEqual([true, false])
  expect(await (await house.askByCookie(ren.cookie, 'GET', '/me/app-passwords')).json()).toEqual({ items: [], next: null })
  expect([await opens('Kei@abc.example', secret), await opens(ren.email, secret), await opens(kei.email, `${secret}x`)]).toEqual([
    kei.email,
    null,
    null,
  ])
  const types = (await house.running.server.engine.store.read.events.after(0, 500)).map(({ type, data, actor }) => [type, data, actor.name])
  expect(types).toContainEqual(['app-password.made', { name: '会社のノートPC' }, 'kei'])
})

test('none is made with a wrong password, however often it is tried, nor without a name; nothing is written down', async () => {
  const { cookie } = await person('try@abc.example')
  const before = await house.running.server.engine.store.read.events.head()
  const wrong = await make(cookie, 'PC', 'not the password')
  expect([wrong.status, await wrong.json()]).toEqual([400, expect.objectContaining({ code: 'auth-password-refused' })])
  expect((await make(cookie, ' ')).status).toBe(400)
  for (let tries = 1; tries < 10; tries++) await make(cookie, 'PC', 'not the password')
  expect((await make(cookie, 'PC')).status).toBe(429)
  expect(await house.running.server.engine.store.read.events.head()).toBe(before)
})

test('a revoked one opens nothing from then on, and only its person can revoke it', async () => {
  const [own, other] = [await person('own@abc.example'), await person('other@abc.example')]
  const { id, secret } = await made(own.cookie, 'PC')
  expect(await opens(own.email, secret)).toBe(own.email)
  const foreign = await house.askByCookie(other.cookie, 'DELETE', `/me/app-passwords/${id}`)
  expect([foreign.status, await foreign.json()]).toEqual([404, expect.objectContaining({ code: 'auth-app-password-missing' })])
  expect((await house.askByCookie(own.cookie, 'DELETE', `/me/app-passwords/${id}`)).status).toBe(200)
  expect(await opens(own.email, secret)).toBe(null)
  expect((await house.askByCookie(own.cookie, 'DELETE', `/me/app-passwords/${id}`)).status).toBe(404)
})

test('a new password makes all of them useless', async () => {
  const { email, cookie } = await person('new@abc.example')
  const [one, two] = [await made(cookie, 'PC'), await made(cookie, 'Mac')]
  const changed = await house.askByCookie(cookie, 'PUT', '/me/password', { current: testPassword, password: 'another long password' })
  expect([await opens(email, one.secret), await opens(email, two.secret)]).toEqual([null, null])
  const listed = await house.askByCookie(cookiesOf(changed), 'GET', '/me/app-passwords')
  expect(await listed.json()).toEqual({ items: [], next: null })
})

test('it is neither a key of the API nor a password to sign in with', async () => {
  const { email, cookie } = await person('only@abc.example')
  const { secret } = await made(cookie, 'PC')
  expect((await house.ask(secret, 'GET', '/portals/abc')).status).toBe(401)
  expect((await house.ask(null, 'POST', '/session', { email, password: secret })).status).toBe(401)
})
