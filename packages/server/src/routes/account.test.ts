import { once } from 'node:events'
import { closeCodes } from '@tsuzuri/collab'
import { createPage, listMembers } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { cookiesOf, openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

const person = async (email: string) => {
  await house.person(email, 'abc', 'client-staff')
  return house.signIn(email)
}
const bodyOf = async (response: Response) => [response.status, (await response.json()) as Record<string, unknown>] as const
const isIn = async (cookie: string) => (await house.askByCookie(cookie, 'GET', '/portals/abc')).status
const trail = async () =>
  (await house.running.server.engine.store.read.events.after(0, 5_000)).map(({ type, data }) => [type, data] as const)

describe('one’s own name and language', () => {
  test('are changed together or alone, show at once where the name stands, and the trail of the portal tells it', async () => {
    const cookie = await person('kei@abc.example')
    const change = async (body: unknown) => bodyOf(await house.askByCookie(cookie, 'PATCH', '/me', body))
    const reading = 'さとう けい'
    expect(await change({ name: ' 佐藤 恵 ', locale: 'en' })).toEqual([200, { name: '佐藤 恵', reading: '', locale: 'en' }])
    expect(await change({ reading: 'ｻﾄｳ　ケイ' })).toEqual([200, { name: '佐藤 恵', reading, locale: 'en' }])
    expect(await change({ locale: 'ja', reading })).toEqual([200, { name: '佐藤 恵', reading, locale: 'ja' }])
    expect(await change({})).toEqual([200, { name: '佐藤 恵', reading, locale: 'ja' }])
    expect((await change({ name: '  ' }))[0]).toBe(400)
    expect(await change({ reading: '佐藤 恵' })).toMatchObject([400, { code: 'request-invalid', errors: [{ path: 'reading' }] }])
    expect((await listMembers(await house.portal('abc'))).map(({ name }) => name)).toContain('佐藤 恵')
    expect(await (await house.askByCookie(cookie, 'GET', '/me')).json()).toMatchObject({ person: { name: '佐藤 恵', reading } })
    expect((await trail()).filter(([type]) => type === 'member.renamed')).toEqual([
      ['member.renamed', { from: 'kei', to: '佐藤 恵' }],
      ['member.renamed', { from: '佐藤 恵', to: '佐藤 恵', reading }],
    ])
  })
})

describe('one’s own password', () => {
  const next = 'another long password'
  const change = (cookie: string, current: string, password: string) =>
    house.askByCookie(cookie, 'PUT', '/me/password', { current, password })

  test('is changed by who knows the one before; this session goes on, and all others are over at once, down to an open page', async () => {
    const [here, elsewhere] = [await person('pass@abc.example'), await house.signIn('pass@abc.example')]
    const page = await createPage(await house.portal('abc'), { title: '議事録', type: 'plain', markdown: '一\n' })
    const address = `${house.base.replace('http', 'ws')}/collab/abc/${page.id}`
    const socket = new WebSocket(address, { headers: { cookie: elsewhere }, origin: house.base })
    await once(socket, 'message')
    const closed = once(socket, 'close')
    const stream = (await house.askByCookie(elsewhere, 'GET', '/portals/abc/events')).text()
    expect(await isIn(elsewhere)).toBe(200)

    const changed = await change(here, testPassword, next)
    expect(changed.status).toBe(200)
    expect([await isIn(cookiesOf(changed)), await isIn(here), await isIn(elsewhere)]).toEqual([200, 401, 401])
    expect((await closed)[0]).toBe(closeCodes.sessionEnded)
    await stream
    const signIn = async (password: string) => (await house.ask(null, 'POST', '/session', { email: 'pass@abc.example', password })).status
    expect([await signIn(testPassword), await signIn(next)]).toEqual([401, 200])
    expect((await trail()).filter(([type]) => type === 'password.changed')).toHaveLength(1)
  })

  test('stays as it is when the one before is wrong, or the new one too short; nothing is written down', async () => {
    const cookie = await person('stay@abc.example')
    const before = await house.running.server.engine.store.read.events.head()
    expect(await bodyOf(await change(cookie, 'wrong wrong wrong', next))).toEqual([
      400,
      expect.objectContaining({ code: 'auth-password-refused', errors: [expect.objectContaining({ path: 'current' })] }),
    ])
    expect((await bodyOf(await change(cookie, testPassword, 'short')))[1]).toMatchObject({ code: 'auth-password-too-short' })
    for (const guessed of ['password1234', 'stay@abc.example'])
      expect((await bodyOf(await change(cookie, testPassword, guessed)))[1]).toMatchObject({ code: 'auth-password-guessable' })
    expect([await isIn(cookie), await house.running.server.engine.store.read.events.head()]).toEqual([200, before])
  })

  test('is guessed no oftener than ten times in a quarter of an hour', async () => {
    const cookie = await person('guess@abc.example')
    const statuses: number[] = []
    for (let index = 0; index < 11; index++) statuses.push((await change(cookie, `wrong number ${index}`, next)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429])
  })
})

describe('one’s own sessions', () => {
  test('are listed by what the browser calls itself, and ended one by one or all but this', async () => {
    const here = await person('many@abc.example')
    const from = async (agent: string) =>
      cookiesOf(await house.ask(null, 'POST', '/session', { email: 'many@abc.example', password: testPassword }, { 'user-agent': agent }))
    const [phone, office] = [await from('Phone'), await from('Office')]
    const list = async () =>
      (
        (await (await house.askByCookie(here, 'GET', '/me/sessions')).json()) as {
          items: { id: string; userAgent: string; current: boolean }[]
        }
      ).items
    const onPhone = (await list()).find(({ userAgent }) => userAgent === 'Phone')
    expect([(await list()).length, onPhone?.current]).toEqual([3, false])
    expect(JSON.stringify(await list())).not.toContain(phone.split('=')[1]?.split('.')[0])
    expect([await isIn(phone), (await house.askByCookie(here, 'DELETE', `/me/sessions/${onPhone?.id}`)).status, await isIn(phone)]).toEqual(
      [200, 200, 401],
    )
    expect(await bodyOf(await house.askByCookie(here, 'DELETE', `/me/sessions/${onPhone?.id}`))).toEqual([
      404,
      expect.objectContaining({ code: 'auth-session-missing' }),
    ])
    expect([await isIn(office), (await house.askByCookie(here, 'DELETE', '/me/sessions')).status, await isIn(office)]).toEqual([
      200, 200, 401,
    ])
    expect([(await list()).map(({ current }) => current), await isIn(here)]).toEqual([[true], 200])
  })

  test('of another person are not there', async () => {
    const [one, other] = [await person('one@abc.example'), await person('other@abc.example')]
    const { items } = (await (await house.askByCookie(other, 'GET', '/me/sessions')).json()) as { items: { id: string }[] }
    expect((await house.askByCookie(one, 'DELETE', `/me/sessions/${items[0]?.id}`)).status).toBe(404)
    expect(await isIn(other)).toBe(200)
  })
})
