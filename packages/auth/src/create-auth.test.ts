import { authDatabase } from '@tsuzuri/db'
import type { PortalId } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { createAuth } from './create-auth.ts'

const password = 'あいうえおかきくけこさし'
const yamada = { email: 'yamada@abc.example', name: '山田 花子', password }
const portalId = '0192f0c1-0000-7000-8000-000000000001' as PortalId

/** What a browser sends back after being given cookies. */
const jar = (cookies: readonly string[], before = ''): Headers => {
  const kept = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=', 1)[0] ?? '', pair]),
  )
  for (const cookie of cookies) {
    const [pair = ''] = cookie.split(';', 1)
    const [name = ''] = pair.split('=', 1)
    if (/max-age=0/i.test(cookie)) kept.delete(name)
    else kept.set(name, pair)
  }
  return new Headers({ cookie: [...kept.values()].join('; ') })
}
/** What the authenticator shows: now, or a step before or after, which count as well. */
const codeOf = (uri: string, step: -1 | 0 | 1 = 0): string => {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 })
}

describeEachDialect('signing in', (open) => {
  const sessionsOf = async ({ store }: Awaited<ReturnType<typeof open>>) => ({
    rows: await store.driver.database.$count(store.tables.auth.session),
  })
  const openAuth = ({ store }: Awaited<ReturnType<typeof open>>) =>
    createAuth({ database: authDatabase(store), secret: 's'.repeat(40), origin: 'http://127.0.0.1:3000', now: () => new Date() })

  test('a person made by an invitation signs in, is recognised, and signs out', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const id = await auth.createPerson(yamada)
    const { answer, cookies } = await auth.signIn(yamada, new Headers())
    expect(answer).toEqual({ secondFactor: 'none', userId: id })
    const headers = jar(cookies)
    expect((await auth.session(headers))?.person).toEqual({
      id,
      name: '山田 花子',
      reading: '',
      email: 'yamada@abc.example',
      locale: null,
      secondFactor: false,
    })
    await auth.changePerson({ locale: 'en', reading: 'やまだ はなこ' }, headers)
    expect((await auth.session(headers))?.person).toMatchObject({ locale: 'en', reading: 'やまだ はなこ' })
    await auth.signOut(headers)
    expect(await auth.session(headers)).toBeNull()
  })

  test('a wrong password and an unknown address are refused with the same words', async () => {
    await using database = await open()
    const auth = openAuth(database)
    await auth.createPerson(yamada)
    const refusal = { code: 'auth.refused', message: 'The e-mail address and the password do not belong together.' }
    await expect(auth.signIn({ ...yamada, password: 'wrong wrong wrong' }, new Headers())).rejects.toMatchObject(refusal)
    await expect(auth.signIn({ email: 'nobody@abc.example', password }, new Headers())).rejects.toMatchObject(refusal)
  })

  test('an address has one account, and a short password makes none', async () => {
    await using database = await open()
    const auth = openAuth(database)
    await auth.createPerson(yamada)
    await expect(auth.createPerson({ ...yamada, email: 'YAMADA@abc.example' })).rejects.toMatchObject({ code: 'auth.email-taken' })
    await expect(auth.createPerson({ ...yamada, email: 'b@abc.example', password: 'short' })).rejects.toMatchObject({
      code: 'auth.password-too-short',
    })
    expect(await auth.personByEmail('b@abc.example')).toBeNull()
  })

  test('a new password ends every session', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const id = await auth.createPerson(yamada)
    const headers = jar((await auth.signIn(yamada, new Headers())).cookies)
    await auth.setPassword(id, 'another long password')
    expect(await auth.session(headers)).toBeNull()
    expect((await auth.signIn({ ...yamada, password: 'another long password' }, new Headers())).answer.userId).toBe(id)
  })

  test('who changes the own password goes on in a new session; every other one is over, the old password too', async () => {
    await using database = await open()
    const auth = openAuth(database)
    await auth.createPerson(yamada)
    const [here, elsewhere] = [
      jar((await auth.signIn(yamada, new Headers())).cookies),
      jar((await auth.signIn(yamada, new Headers())).cookies),
    ]
    const next = 'another long password'
    await expect(auth.changePassword({ current: 'wrong wrong wrong', password: next }, here)).rejects.toMatchObject({
      code: 'auth.password-refused',
      issues: [{ path: 'current' }],
    })
    await expect(auth.changePassword({ current: password, password: 'short' }, here)).rejects.toMatchObject({
      code: 'auth.password-too-short',
    })
    expect([(await auth.session(here)) === null, (await auth.session(elsewhere)) === null]).toEqual([false, false])
    const { cookies } = await auth.changePassword({ current: password, password: next }, here)
    expect([await auth.session(here), await auth.session(elsewhere)]).toEqual([null, null])
    expect((await auth.session(jar(cookies, here.get('cookie') ?? '')))?.person.email).toBe(yamada.email)
    await expect(auth.signIn(yamada, new Headers())).rejects.toMatchObject({ code: 'auth.refused' })
    expect((await auth.signIn({ ...yamada, password: next }, new Headers())).answer.secondFactor).toBe('none')
  })

  test('a person sees the own sessions and ends one, or all but this; never another person’s', async () => {
    await using database = await open()
    const auth = openAuth(database)
    await auth.createPerson(yamada)
    const tanaka = { ...yamada, email: 'tanaka@abc.example' }
    await auth.createPerson(tanaka)
    const enter = async (who: typeof yamada, userAgent: string) =>
      jar((await auth.signIn(who, new Headers({ 'user-agent': userAgent }))).cookies)
    const [here, phone, office] = [await enter(yamada, 'here'), await enter(yamada, 'phone'), await enter(yamada, 'office')]
    const other = await enter(tanaka, 'other')
    const seen = async () => (await auth.sessions(here)).map(({ userAgent, current }) => `${userAgent}${current ? ' (here)' : ''}`)
    expect((await seen()).toSorted()).toEqual(['here (here)', 'office', 'phone'])
    const [foreign] = await auth.sessions(other)
    await expect(auth.endSession(foreign?.id ?? '', here)).rejects.toMatchObject({ code: 'auth.session-missing' })
    const onPhone = (await auth.sessions(here)).find(({ userAgent }) => userAgent === 'phone')
    await auth.endSession(onPhone?.id ?? '', here)
    expect([await auth.session(phone), (await auth.session(office)) === null]).toEqual([null, false])
    await auth.endOtherSessions(here)
    expect([await auth.session(office), (await auth.session(other)) === null, await seen()]).toEqual([null, false, ['here (here)']])
  })

  test('whoever has signed in hundreds of times still sees every open session, and ends them all', async () => {
    await using database = await open()
    const { store } = database
    const auth = openAuth(database)
    const userId = await auth.createPerson(yamada)
    const at = new Date(Date.now() - 86_400_000)
    const over = Array.from({ length: 250 }, (_, index) => ({
      id: `over-${index}`,
      token: `over-${index}`,
      userId,
      expiresAt: at,
      createdAt: at,
      updatedAt: at,
    }))
    await store.driver.loneDatabase.insert(store.tables.auth.session).values(over)
    const enter = async () => jar((await auth.signIn(yamada, new Headers())).cookies)
    const others = [await enter(), await enter()]
    const mine = over.slice(0, 120).map((session, index) => ({
      ...session,
      id: `open-${index}`,
      token: `open-${index}`,
      expiresAt: new Date(Date.now() + 3_600_000),
    }))
    await store.driver.loneDatabase.insert(store.tables.auth.session).values(mine)
    const here = await enter()
    await auth.sweep()
    expect([(await auth.sessions(here)).length, (await sessionsOf(database)).rows]).toEqual([123, 123])
    await auth.endSession('open-119', here)
    await auth.endOtherSessions(here)
    expect([(await auth.sessions(here)).length, await auth.session(others[0] ?? here), await auth.session(others[1] ?? here)]).toEqual([
      1,
      null,
      null,
    ])
  })

  test('with a second factor the password alone opens no door; the code opens it once', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const id = await auth.createPerson(yamada)
    const first = jar((await auth.signIn(yamada, new Headers())).cookies)
    const { uri, backupCodes } = await auth.enrol(password, first)
    await auth.confirm(codeOf(uri), first)

    const half = await auth.signIn(yamada, new Headers())
    expect(half.answer).toEqual({ secondFactor: 'required', userId: null })
    const halfway = jar(half.cookies)
    expect(await auth.session(halfway)).toBeNull()
    await expect(auth.secondFactor('000000', halfway)).rejects.toMatchObject({ code: 'auth.code-refused' })

    const { answer, cookies } = await auth.secondFactor(codeOf(uri, 1), halfway)
    expect(answer.userId).toBe(id)
    expect((await auth.session(jar(cookies, halfway.get('cookie') ?? '')))?.person.secondFactor).toBe(true)
    await expect(auth.secondFactor(codeOf(uri, 1), halfway)).rejects.toMatchObject({ code: 'auth.code-refused' })

    const [recovery = ''] = backupCodes
    const again = jar((await auth.signIn(yamada, new Headers())).cookies)
    expect((await auth.secondFactor(recovery, again)).answer.userId).toBe(id)
    const third = jar((await auth.signIn(yamada, new Headers())).cookies)
    await expect(auth.secondFactor(recovery, third)).rejects.toMatchObject({ code: 'auth.code-refused' })
  })

  test('a code of the authenticator is good once: not after confirming, not again, not for twenty at once', async () => {
    await using database = await open()
    const auth = openAuth(database)
    await auth.createPerson(yamada)
    const first = jar((await auth.signIn(yamada, new Headers())).cookies)
    const { uri } = await auth.enrol(password, first)
    const confirmed = codeOf(uri)
    await auth.confirm(confirmed, first)
    const halves = await Promise.all(Array.from({ length: 4 }, async () => jar((await auth.signIn(yamada, new Headers())).cookies)))
    const [spare = new Headers()] = halves
    await expect(auth.secondFactor(confirmed, spare)).rejects.toMatchObject({ code: 'auth.code-refused' })

    const code = codeOf(uri, 1)
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => halves)
        .flat()
        .map((half) => auth.secondFactor(code, half)),
    )
    const won = tries.filter((attempt) => attempt.status === 'fulfilled')
    expect(won).toHaveLength(1)
    const { rows } = await sessionsOf(database)
    // The session of enrolment, and the one that won.
    expect(rows).toBe(2)
  })

  test('a password is checked without signing in', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const id = await auth.createPerson(yamada)
    expect(await auth.checkPassword({ ...yamada, email: 'Yamada@ABC.example' })).toBe(id)
    for (const wrong of [
      { ...yamada, password: 'wrong wrong wrong' },
      { email: 'nobody@abc.example', password },
    ]) {
      await expect(auth.checkPassword(wrong)).rejects.toMatchObject({ code: 'auth.refused' })
    }
    expect(await sessionsOf(database)).toEqual({ rows: 0 })
  })

  test('an API key means its portal and role; a made-up one means nothing', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const { secret, id } = await auth.createKey({ portalId, role: 'client-viewer', name: '給与ソフト' })
    expect(secret).toMatch(/^tzk_.{32,}$/)
    expect(await auth.key(secret)).toEqual({ id, name: '給与ソフト', portalId, role: 'client-viewer' })
    expect(await auth.key(`${secret}x`)).toBeNull()
    expect(await auth.key('tzk_')).toBeNull()
  })

  test('a portal with hundreds of keys sees each of them, and takes the oldest back', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const oldest = await auth.createKey({ portalId, role: 'member', name: 'oldest' })
    for (let made = 1; made < 203; made += 1) await auth.createKey({ portalId, role: 'member', name: `key ${made}` })
    expect(await auth.keysOf(portalId)).toHaveLength(203)
    expect(await auth.revokeKey(portalId, oldest.id)).toMatchObject({ name: 'oldest' })
    expect([await auth.key(oldest.secret), (await auth.keysOf(portalId)).length]).toEqual([null, 202])
  })

  test('a portal’s keys are listed without their secrets; a revoked one is none, and none of another portal is touched', async () => {
    await using database = await open()
    const auth = openAuth(database)
    const elsewhere = '0192f0c1-0000-7000-8000-000000000002' as PortalId
    const mine = await auth.createKey({ portalId, role: 'client-viewer', name: '給与ソフト' })
    const theirs = await auth.createKey({ portalId: elsewhere, role: 'director', name: '勤怠ソフト' })
    expect(await auth.keysOf(portalId)).toEqual([
      {
        id: mine.id,
        name: '給与ソフト',
        portalId,
        role: 'client-viewer',
        start: mine.secret.slice(0, 6),
        createdAt: expect.any(Date),
        usedAt: null,
      },
    ])
    await auth.key(mine.secret)
    expect((await auth.keysOf(portalId))[0]?.usedAt).toBeInstanceOf(Date)
    await expect(auth.revokeKey(portalId, theirs.id)).rejects.toMatchObject({ code: 'auth.key-missing' })
    expect(await auth.revokeKey(portalId, mine.id)).toMatchObject({ name: '給与ソフト' })
    await expect(auth.revokeKey(portalId, mine.id)).rejects.toMatchObject({ code: 'auth.key-missing' })
    expect([await auth.key(mine.secret), await auth.keysOf(portalId), (await auth.key(theirs.secret))?.role]).toEqual([
      null,
      [],
      'director',
    ])
  })
})
