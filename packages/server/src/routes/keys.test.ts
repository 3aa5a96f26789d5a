import { once } from 'node:events'
import { closeCodes } from '@tsuzuri/collab'
import { createPage } from '@tsuzuri/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let admin: string
beforeAll(async () => {
  house = await openTestServer()
  await house.person('admin@firm.example', 'abc', 'firm-admin')
  admin = await house.signIn('admin@firm.example')
})
afterAll(() => house[Symbol.asyncDispose]())

const keys = '/portals/abc/keys'
const make = async (name: string) =>
  (await (await house.askByCookie(admin, 'POST', keys, { role: 'member', name })).json()) as { id: string; secret: string }
const list = async () => (await house.askByCookie(admin, 'GET', keys)).text()

test('a key is listed by its name and beginning; its secret is told once', async () => {
  const { secret } = await make('給与ソフト')
  expect((await house.ask(secret, 'GET', '/portals/abc')).status).toBe(200)
  const told = await list()
  expect([told.includes('給与ソフト'), told.includes(secret.slice(0, 6)), told.includes(secret)]).toEqual([true, true, false])
})

test('a revoked key opens nothing from the next request on, and what it had open is over', async () => {
  const { id, secret } = await make('勤怠ソフト')
  const page = await createPage(await house.portal('abc'), { title: '議事録', type: 'plain', markdown: '一\n' })
  const address = `${house.base.replace('http', 'ws')}/collab/abc/${page.id}`
  const socket = new WebSocket(address, { headers: { authorization: `Bearer ${secret}` } })
  await once(socket, 'message')
  const closed = once(socket, 'close')
  const stream = (await house.ask(secret, 'GET', '/portals/abc/events')).text()
  expect((await house.askByCookie(admin, 'DELETE', `${keys}/${id}`)).status).toBe(200)
  expect((await house.ask(secret, 'GET', '/portals/abc')).status).toBe(401)
  expect((await closed)[0]).toBe(closeCodes.sessionEnded)
  await stream
  expect(await list()).not.toContain('勤怠ソフト')
  const again = await house.askByCookie(admin, 'DELETE', `${keys}/${id}`)
  expect([again.status, await again.json()]).toEqual([404, expect.objectContaining({ code: 'auth-key-missing' })])
})
