import { once } from 'node:events'
import { closeCodes } from '@tsuzuri/collab'
import { createPage } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let director: string
beforeAll(async () => {
  house = await openTestServer()
  director = await house.key('abc', 'director')
  await house.portal('xyz')
})
afterAll(() => house[Symbol.asyncDispose]())

const members = '/portals/abc/members'
const bodyOf = async (response: Response) => [response.status, (await response.json()) as Record<string, unknown>] as const

describe('a member', () => {
  test('is changed on the state that was read; a lost race gets the member as it is', async () => {
    const id = await house.person('kei@abc.example', 'abc', 'client-staff')
    const etag = (await house.ask(director, 'GET', `${members}/${id}`)).headers.get('etag') ?? ''
    const change = (role: string) => house.ask(director, 'PATCH', `${members}/${id}`, { role }, { 'if-match': etag })
    const first = await change('client-viewer')
    expect([first.status, first.headers.get('etag') === etag]).toEqual([200, false])
    expect(await bodyOf(await change('client-admin'))).toEqual([
      412,
      expect.objectContaining({ code: 'member-stale', current: expect.objectContaining({ userId: id, role: 'client-viewer' }) }),
    ])
    expect((await house.ask(director, 'DELETE', `${members}/${id}`, undefined, { 'if-match': etag })).status).toBe(412)
    expect((await house.ask(director, 'DELETE', `${members}/${id}`)).status).toBe(200)
    expect((await house.ask(director, 'GET', `${members}/${id}`)).status).toBe(404)
  })

  test('is told how the name is read, by itself or with another role, and refused what is no reading', async () => {
    const id = await house.person('yomi@abc.example', 'abc', 'client-staff')
    const change = async (body: object) => bodyOf(await house.ask(director, 'PATCH', `${members}/${id}`, body))
    expect(await change({ reading: 'ﾔﾏﾀﾞ　ﾊﾅ' })).toEqual([200, expect.objectContaining({ reading: 'やまだ はな', role: 'client-staff' })])
    const both = await change({ reading: 'やまだ', role: 'client-viewer' })
    expect(both).toEqual([200, expect.objectContaining({ reading: 'やまだ', role: 'client-viewer' })])
    for (const body of [{ reading: '山田' }, { reading: 'や'.repeat(201) }, { reading: null }, {}])
      expect(await change(body)).toEqual([400, expect.objectContaining({ code: 'request-invalid' })])
    const denied = await change({ reading: 'べつ', role: 'firm-admin' })
    // All of it or nothing.
    expect([denied[0], (await change({ reading: 'やまだ' }))[1]['reading']]).toEqual([403, 'やまだ'])
  })

  test('of two portals is told in each without a word of the other', async () => {
    const id = await house.person('both@abc.example', 'abc', 'client-staff')
    const xyz = await house.portal('xyz')
    await house.running.server.engine.store.unit((tx) =>
      tx.portals.putMember({ portalId: xyz.portal.id, userId: userIdSchema.parse(id), role: 'client-admin', joinedAt: new Date() }),
    )
    const key = await house.key('abc', 'client-admin')
    const told = await (await house.ask(key, 'GET', `${members}/${id}`)).text()
    expect([told.includes(xyz.portal.id), told.includes('xyz')]).toEqual([false, false])
    expect((await house.ask(key, 'DELETE', `${members}/${id}`)).status).toBe(200)
    expect((await house.ask(await house.key('xyz', 'director'), 'GET', `/portals/xyz/members/${id}`)).status).toBe(200)
  })

  test('who is removed has no right any more within a second: by HTTP, in a stream, at a page it edits', async () => {
    const id = await house.person('gone@abc.example', 'abc', 'client-staff')
    const cookie = await house.signIn('gone@abc.example')
    const page = await createPage(await house.portal('abc'), { title: '議事録', type: 'plain', markdown: '一\n' })
    const stream = await house.askByCookie(cookie, 'GET', '/portals/abc/events')
    const ended = stream.text()
    const socket = new WebSocket(`${house.base.replace('http', 'ws')}/collab/abc/${page.id}`, { headers: { cookie }, origin: house.base })
    await once(socket, 'message')
    const closed = once(socket, 'close')
    const begun = performance.now()
    expect((await house.ask(director, 'DELETE', `${members}/${id}`)).status).toBe(200)
    expect((await house.askByCookie(cookie, 'GET', '/portals/abc')).status).toBe(404)
    await ended
    expect((await closed)[0]).toBe(closeCodes.noRight)
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect((await house.askByCookie(cookie, 'GET', '/me')).status).toBe(200)
  })

  test('who is the last to manage the client’s side cannot leave it', async () => {
    await using own = await openTestServer()
    const id = await own.person('boss@abc.example', 'abc', 'client-admin')
    const cookie = await own.signIn('boss@abc.example')
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', { role: 'client-viewer' }],
    ] as const)
      expect(await bodyOf(await own.askByCookie(cookie, method, `${members}/${id}`, body))).toEqual([
        409,
        expect.objectContaining({ code: 'member-last-manager' }),
      ])
    expect((await own.askByCookie(cookie, 'PATCH', `${members}/${id}`, { role: 'director' })).status).toBe(403)
  })
})

describe('an open invitation', () => {
  const invite = async (email: string) =>
    (await (await house.ask(director, 'POST', members, { email, role: 'client-staff' })).json()) as { id: string; link: string }
  const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

  test('is listed without its secret, gets a new link, and is taken back', async () => {
    const { id, link } = await invite('open@abc.example')
    const list = await house.ask(director, 'GET', '/portals/abc/invitations')
    const text = await list.text()
    expect([text.includes('open@abc.example'), text.includes(tokenOf(link)), text.includes('tokenHash')]).toEqual([true, false, false])
    const [status, renewed] = await bodyOf(await house.ask(director, 'POST', `/portals/abc/invitations/${id}/renew`))
    const anew = tokenOf(String(renewed['link']))
    expect([status, anew === tokenOf(link)]).toEqual([200, false])
    const statusOf = async (token: string) => (await house.ask(null, 'GET', `/invitations/${token}`)).status
    expect([await statusOf(tokenOf(link)), await statusOf(anew)]).toEqual([404, 200])
    const stale = await house.ask(director, 'DELETE', `/portals/abc/invitations/${id}`, undefined, { 'if-match': '"1"' })
    expect(await bodyOf(stale)).toEqual([412, expect.objectContaining({ code: 'invitation-stale' })])
    expect((await house.ask(director, 'DELETE', `/portals/abc/invitations/${id}`)).status).toBe(200)
    expect(await statusOf(anew)).toBe(404)
  })

  test('its new link is made once for one key, and told once', async () => {
    const { id } = await invite('once@abc.example')
    const renew = () => house.ask(director, 'POST', `/portals/abc/invitations/${id}/renew`, undefined, { 'idempotency-key': 'again' })
    const first = (await (await renew()).json()) as { link: string }
    expect(await bodyOf(await renew())).toEqual([409, expect.objectContaining({ code: 'request-told-once' })])
    expect((await house.ask(null, 'GET', `/invitations/${tokenOf(first.link)}`)).status).toBe(200)
  })
})
