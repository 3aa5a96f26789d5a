import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { closeCodes, createRooms } from '@tsuzuri/collab'
import { changeMember, createPage } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { acceptUpgrades } from './accept-upgrades.ts'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

const aPage = async (house: TestServer) =>
  (await createPage(await house.portal('abc'), { title: '議事録', type: 'plain', markdown: '一\n' })).id
const addressOf = (house: TestServer, page: string, query = '') => `${house.base.replace('http', 'ws')}/collab/abc/${page}${query}`
/** The cookie of a new session. */
const signIn = async (house: TestServer, email: string): Promise<string> => {
  const answer = await fetch(`${house.base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  })
  return answer.headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0])
    .join('; ')
}
/** Frames of ours as `type number`, as they come. */
const framesOf = (socket: WebSocket, type: number): Promise<number> =>
  new Promise((resolve) => socket.on('message', (data: Buffer) => data[0] === type && resolve(data[1] ?? -1)))

test('whose role becomes smaller stays and reads on; whose becomes larger writes', async () => {
  await using house = await openTestServer()
  const page = await aPage(house)
  const userId = userIdSchema.parse(await house.person('kei@abc.example', 'abc', 'client-staff'))
  const cookie = await signIn(house, 'kei@abc.example')
  const socket = new WebSocket(addressOf(house, page), { headers: { cookie }, origin: house.base })
  const saved = framesOf(socket, 102)
  await once(socket, 'open')
  socket.send(Buffer.from([102, 1]))
  expect(await saved).toBe(1)
  for (const [role, may] of [
    ['client-viewer', 0],
    ['client-staff', 1],
  ] as const) {
    const told = framesOf(socket, 104)
    await changeMember(await house.portal('abc'), { userId, role })
    expect(await told).toBe(may)
  }
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.terminate()
})

test('whoever signs out is out, also where a ticket was the way in', async () => {
  await using house = await openTestServer()
  const page = await aPage(house)
  await house.person('kei@abc.example', 'abc', 'client-staff')
  const cookie = await signIn(house, 'kei@abc.example')
  const headers = { cookie, origin: house.base, 'content-type': 'application/json' }
  const asked = await fetch(`${house.base}/api/v1/portals/abc/pages/${page}/collab-ticket`, { method: 'POST', headers })
  const { ticket } = (await asked.json()) as { ticket: string }
  const socket = new WebSocket(addressOf(house, page, `?ticket=${ticket}`))
  await once(socket, 'open')
  socket.send(Buffer.from([0, 0, 1, 0]))
  await once(socket, 'message')
  const closed = once(socket, 'close')
  expect((await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers })).ok).toBe(true)
  expect((await closed)[0]).toBe(closeCodes.sessionEnded)
})

test('a schema that is no number is too old', async () => {
  await using house = await openTestServer()
  const page = await aPage(house)
  const socket = new WebSocket(addressOf(house, page, '?schema=abc'), {
    headers: { authorization: `Bearer ${await house.key('abc', 'member')}` },
  })
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(closeCodes.oldSchema)
})

test('an address from which too many were refused waits, with 429, and others come in as before', async () => {
  await using house = await openTestServer()
  const page = await aPage(house)
  const key = await house.key('abc', 'member')
  const open = (headers: Record<string, string>) => new WebSocket(addressOf(house, page, '?schema=1'), { headers })
  const codes = await Promise.all(
    Array.from({ length: 600 }, async () => ((await once(open({ authorization: 'Bearer tzk_guess' }), 'close')) as [number])[0]),
  )
  expect(new Set(codes)).toEqual(new Set([closeCodes.sessionEnded]))
  const waiting = open({ authorization: `Bearer ${key}` })
  waiting.on('error', () => {})
  const [, answer] = (await once(waiting, 'unexpected-response')) as [unknown, { statusCode: number; headers: Record<string, string> }]
  expect([answer.statusCode, Number(answer.headers['retry-after']) > 0]).toEqual([429, true])
  await house.running.server.limits.collab.forget('127.0.0.1')
  await once(open({ authorization: `Bearer ${key}` }), 'open')
})

test.each(['/collab/abc', '/collab/abc/%', '//collab/abc/x', '/elsewhere', '/collab/abc/a/b', 'http://[', '/collab/%2e%2e/x'])(
  'an upgrade of %s is refused, and the server lives',
  async (path) => {
    await using house = await openTestServer()
    const socket = connect(Number(new URL(house.base).port), '127.0.0.1')
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString('latin1').split('\r\n', 1)[0]).toBe('HTTP/1.1 404 Not Found')
    socket.destroy()
    expect((await fetch(`${house.base}/healthz`)).status).toBeLessThan(500)
  },
)

test('the server stops in time though a client does not answer its closing', async () => {
  const house = await openTestServer()
  const page = await aPage(house)
  const key = await house.key('abc', 'member')
  const deaf = connect(Number(new URL(house.base).port), '127.0.0.1')
  deaf.write(
    `GET /collab/abc/${page} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  await once(deaf, 'data')
  const started = performance.now()
  await house[Symbol.asyncDispose]()
  expect(performance.now() - started).toBeLessThan(10_000)
  deaf.destroy()
})

test('whoever is gone without a word is cut off, and who is only silent stays', async () => {
  await using house = await openTestServer()
  const page = await aPage(house)
  const authorization = `Bearer ${await house.key('abc', 'member')}`
  const { server } = house.running
  await using http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const stop = acceptUpgrades(
    http,
    server,
    createRooms(server.engine, () => {}),
    { pulse: 500 },
  )
  const open = (autoPong: boolean) =>
    new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/collab/abc/${page}`, { headers: { authorization }, autoPong })
  const [gone, silent] = [open(false), open(true)]
  await Promise.all([once(gone, 'open'), once(silent, 'open')])
  await once(gone, 'close')
  await once(silent, 'ping')
  expect(silent.readyState).toBe(WebSocket.OPEN)
  await stop()
})
