import { inviteMember, listMembers } from '@tsuzuri/core'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { cookiesOf, openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

const signIn = (email: string, password = testPassword, headers = {}) => house.ask(null, 'POST', '/session', { email, password }, headers)
const invite = async (email: string) => (await inviteMember(await house.portal('abc'), { email, name: '花子', role: 'client-staff' })).token
const accept = (token: string, password: string) => house.ask(null, 'POST', `/invitations/${token}/accept`, { name: '花子', password })
const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status)

describe('signing in', () => {
  test('a wrong password and an unknown person get the same answer', async () => {
    await house.person('same@abc.example', 'abc', 'client-staff')
    const answers = await Promise.all([signIn('same@abc.example', 'not the password'), signIn('nobody@abc.example', 'not the password')])
    const [known, unknown] = await Promise.all(
      answers.map(async (answer) => [answer.status, await answer.text(), answer.headers.getSetCookie()]),
    )
    expect(known).toEqual(unknown)
    expect(known?.[0]).toBe(401)
  })

  test('opens a session, and signing out ends it', async () => {
    await house.person('kei@abc.example', 'abc', 'client-staff')
    const cookie = await house.signIn('kei@abc.example')
    const me = await (await house.askByCookie(cookie, 'GET', '/me')).json()
    expect(me).toMatchObject({
      person: { email: 'kei@abc.example' },
      firmAdmin: false,
      portals: [{ slug: 'abc', role: 'client-staff' }],
      secondFactor: false,
    })
    const out = await house.askByCookie(cookie, 'DELETE', '/session')
    expect([out.status, (await house.askByCookie(cookie, 'GET', '/portals')).status]).toEqual([200, 401])
  })

  test('is never kept from those who know their password, however many share one address', async () => {
    await using own = await openTestServer()
    await own.person('office@abc.example', 'abc', 'client-staff')
    for (let guess = 0; guess < 59; guess += 1) await own.running.server.limits.signInAddress.take('127.0.0.1')
    const tries = (password: string) => own.ask(null, 'POST', '/session', { email: 'office@abc.example', password })
    expect(statuses([await tries(testPassword), await tries(testPassword), await tries(testPassword)])).toEqual([200, 200, 200])
    expect(statuses([await tries('a wrong password'), await tries(testPassword)])).toEqual([401, 429])
  })

  test('waits after ten wrong tries, for that account from that address; headers and spelling do not help, others are not kept out', async () => {
    await using own = await openTestServer()
    await own.person('victim@abc.example', 'abc', 'client-staff')
    await own.person('other@abc.example', 'abc', 'client-staff')
    const spellings = ['victim@abc.example', 'VICTIM@abc.example', 'Victim@ABC.example']
    const tries: number[] = []
    for (let index = 0; index < 10; index++) {
      const headers = {
        'x-forwarded-for': `203.0.113.${index}`,
        'cf-connecting-ip': `203.0.113.${index}`,
        forwarded: `for=203.0.113.${index}`,
        host: `host${index}`,
      }
      tries.push(
        (await own.ask(null, 'POST', '/session', { email: spellings[index % 3], password: `wrong number ${index}` }, headers)).status,
      )
    }
    expect(tries).toEqual(Array.from({ length: 10 }, () => 401))
    for (const email of spellings) {
      const refused = await own.ask(null, 'POST', '/session', { email, password: testPassword }, { 'x-real-ip': '203.0.113.99' })
      expect([refused.status, await refused.json()]).toEqual([429, expect.objectContaining({ code: 'request-too-many' })])
    }
    expect((await own.ask(null, 'POST', '/session', { email: ' victim@abc.example', password: testPassword })).status).toBe(400)
    expect((await own.ask(null, 'POST', '/session', { email: 'other@abc.example', password: testPassword })).status).toBe(200)
  })
})

describe('the second factor', () => {
  const code = (uri: string, step = 0) =>
    new TOTP({ secret: Secret.fromBase32(new URL(uri).searchParams.get('secret') ?? '') }).generate({
      timestamp: Date.now() + step * 30_000,
    })
  const enrolled = async (email: string) => {
    await house.person(email, 'abc', 'client-admin')
    const cookie = await house.signIn(email)
    const enrol = await house.askByCookie(cookie, 'POST', '/second-factor/enrol', { password: testPassword })
    const { uri, backupCodes } = (await enrol.json()) as { uri: string; backupCodes: string[] }
    expect((await house.askByCookie(cookie, 'POST', '/second-factor/confirm', { code: code(uri) })).status).toBe(200)
    return { uri, backupCodes }
  }

  test('half signed in one has nothing: no endpoint, no stream, no co-editing', async () => {
    await enrolled('half@abc.example')
    const answer = await signIn('half@abc.example')
    expect(await answer.json()).toEqual({ secondFactor: 'required' })
    const half = cookiesOf(answer)
    expect(half).not.toBe('')
    const { paths } = (await (await fetch(`${house.base}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, unknown>> }
    const asked = Object.entries(paths)
      .flatMap(([path, operations]) => Object.keys(operations).map((method) => [method.toUpperCase(), path] as const))
      .filter(
        ([, path]) =>
          path.startsWith('/api/v1/portals') || (/\/(search|desk|second-factor\/\w+)$/.test(path) && !path.includes('/session')),
      )
    expect(asked.length).toBeGreaterThan(45)
    for (const [method, path] of asked) {
      const filled = path
        .replace('/api/v1', '')
        .replace('{portal}', 'abc')
        .replaceAll(/\{(?:page|record|file)\}/g, '01900000-0000-7000-8000-000000000000')
        .replace('{collection}', 'requests')
        .replaceAll(/\{\w+\}/g, '1')
      for (const headers of [
        {},
        { authorization: `Bearer ${half.split('=')[1] ?? ''}` },
        { authorization: `Basic ${btoa(`half@abc.example:${testPassword}`)}` },
      ]) {
        const body =
          /code/.test(path) || path.endsWith('confirm')
            ? { code: '000000' }
            : path.includes('second-factor')
              ? { password: testPassword }
              : path.endsWith('/portals')
                ? { slug: 'x', name: 'X' }
                : undefined
        const response = await house.askByCookie(half, method, filled, method === 'GET' ? undefined : body, headers)
        // What a body is refused for is said before anybody is looked at; nothing else comes through.
        expect([method, path, [400, 401].includes(response.status)]).toEqual([method, path, true])
      }
    }
    expect(await (await house.askByCookie(half, 'GET', '/me')).json()).toMatchObject({ person: null, portals: [] })
    for (const method of ['GET', 'PUT', 'OPTIONS', 'PROPFIND', 'LOCK'])
      for (const authorization of [
        `Bearer ${half.split('=')[1] ?? ''}`,
        ...[testPassword, half].map((secret) => `Basic ${btoa(`half@abc.example:${secret}`)}`),
      ])
        expect([
          method,
          (await fetch(`${house.base}/dav/abc/`, { method, headers: { cookie: half, origin: house.base, depth: '0', authorization } }))
            .status,
        ]).toEqual([method, 401])
    const socket = new WebSocket(`${house.base.replace('http', 'ws')}/collab/abc/01900000-0000-7000-8000-000000000000`, {
      headers: { cookie: half },
      origin: house.base,
    })
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBeGreaterThanOrEqual(4000)
  })

  test('a code is taken once, also when it is sent many times at once; a recovery code works once', async () => {
    const { uri, backupCodes } = await enrolled('factor@abc.example')
    const halves = await Promise.all(Array.from({ length: 3 }, async () => cookiesOf(await signIn('factor@abc.example'))))
    const finish = (half: string, text: string) => house.askByCookie(half, 'POST', '/session/second-factor', { code: text })
    const next = code(uri, 1)
    const answers = await Promise.all(halves.map((half) => finish(half, next)))
    expect(statuses(answers).filter((status) => status === 401)).toHaveLength(2)
    expect(statuses(answers)).toContain(200)
    const winner = answers.find(({ ok }) => ok)
    expect((await house.askByCookie(winner ? cookiesOf(winner) : '', 'GET', '/portals/abc')).status).toBe(200)
    const fresh = async () => cookiesOf(await signIn('factor@abc.example'))
    expect((await finish(await fresh(), backupCodes[0] ?? '')).status).toBe(200)
    expect((await finish(await fresh(), backupCodes[0] ?? '')).status).toBe(401)
  })
})

describe('an invitation', () => {
  test('makes an account and a member, signs in, and is used up', async () => {
    const scope = await house.portal('abc')
    const invited = { email: 'new@abc.example', name: '花子', reading: 'ﾊﾅｺ', role: 'client-staff' } as const
    const { token } = await inviteMember(scope, invited)
    expect(await (await house.ask(null, 'GET', `/invitations/${token}`)).json()).toMatchObject({
      portal: { slug: 'abc' },
      email: 'new@abc.example',
      reading: 'はなこ',
      role: 'client-staff',
    })
    const person = { name: '花子', reading: 'ヤマダ ハナコ', password: testPassword }
    const accepted = await house.ask(null, 'POST', `/invitations/${token}/accept`, person)
    expect(accepted.status).toBe(200)
    expect(await listMembers(scope)).toContainEqual(expect.objectContaining({ email: 'new@abc.example', reading: 'やまだ はなこ' }))
    expect((await house.askByCookie(cookiesOf(accepted), 'GET', '/portals/abc')).status).toBe(200)
    const again = await accept(token, testPassword)
    expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ code: 'invitation-used' })])
    expect((await house.ask(null, 'GET', `/invitations/${token}`)).status).toBe(409)
  })

  test('used by fifty at once makes one member', async () => {
    await using own = await openTestServer()
    const scope = await own.portal('abc')
    const { token } = await inviteMember(scope, { email: 'crowd@abc.example', name: '群', role: 'client-staff' })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => own.ask(null, 'POST', `/invitations/${token}/accept`, { name: '群', password: testPassword })),
    )
    expect(statuses(answers).filter((status) => status === 200)).toHaveLength(1)
    expect(new Set(statuses(answers))).toEqual(new Set([200, 409, 429]))
    expect((await listMembers(scope)).map(({ email }) => email)).toEqual(['crowd@abc.example'])
    const events = await own.running.server.engine.store.read.events.after(0, 500)
    expect(events.filter(({ type }) => type === 'member.joined')).toHaveLength(1)
    expect((await own.ask(null, 'POST', '/session', { email: 'crowd@abc.example', password: testPassword })).status).toBe(200)
  })

  test('that cannot be taken leaves no account behind, and can still be taken', async () => {
    const token = await invite('careful@abc.example')
    const short = await accept(token, 'short')
    expect([short.status, await short.json()]).toEqual([400, expect.objectContaining({ code: 'auth-password-too-short' })])
    for (const guessed of ['qwerty123456', 'careful@abc.example', 'careful-20261127', '花子花子花子花子花子花子'])
      expect((await accept(token, guessed)).status).toBe(400)
    const common = await accept(token, 'password1234')
    expect([common.status, await common.json()]).toEqual([400, expect.objectContaining({ code: 'auth-password-guessable' })])
    expect(await house.running.server.auth.personByEmail('careful@abc.example')).toBeNull()
    expect((await accept(token, testPassword)).status).toBe(200)
  })

  test('for somebody who has an account is taken with that account’s password only', async () => {
    await house.person('known@abc.example', 'xyz', 'client-staff')
    const token = await invite('known@abc.example')
    const wrong = await accept(token, 'another password')
    expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []])
    expect((await listMembers(await house.portal('abc'))).map(({ email }) => email)).not.toContain('known@abc.example')
    const right = await accept(token, testPassword)
    expect(right.status).toBe(200)
    const me = (await (await house.askByCookie(cookiesOf(right), 'GET', '/me')).json()) as { portals: { slug: string }[] }
    expect(me.portals.map(({ slug }) => slug).toSorted()).toEqual(['abc', 'xyz'])
  })

  test('are read and taken by a whole office behind one address', async () => {
    await using own = await openTestServer()
    const { invitation } = own.running.server.limits
    for (let guess = 0; guess < 29; guess += 1) await invitation.take('127.0.0.1')
    const { token } = await inviteMember(await own.portal('abc'), { email: 'last@abc.example', name: '花子', role: 'client-staff' })
    const read = () => own.ask(null, 'GET', `/invitations/${token}`)
    expect(statuses([await read(), await read(), await read()])).toEqual([200, 200, 200])
    const taken = await own.ask(null, 'POST', `/invitations/${token}/accept`, { name: '花子', password: testPassword })
    expect([taken.status, (await read()).status, (await read()).status]).toEqual([200, 409, 429])
  })

  test('links are given out thirty times in a quarter of an hour, and guessed no oftener', async () => {
    await using own = await openTestServer()
    const key = await own.key('abc', 'director')
    const invited = await Promise.all(
      Array.from({ length: 31 }, (_, index) =>
        own.ask(key, 'POST', '/portals/abc/members', { email: `p${index}@abc.example`, role: 'client-staff' }),
      ),
    )
    expect(statuses(invited).filter((status) => status === 201)).toHaveLength(30)
    expect(statuses(invited).filter((status) => status === 429)).toHaveLength(1)
    const guessed = await Promise.all(
      Array.from({ length: 31 }, (_, index) =>
        own.ask(null, 'GET', `/invitations/${'x'.repeat(40)}${index}`, undefined, { 'x-forwarded-for': `203.0.113.${index}` }),
      ),
    )
    expect(statuses(guessed).filter((status) => status === 404)).toHaveLength(30)
    expect(statuses(guessed).filter((status) => status === 429)).toHaveLength(1)
  })
})
