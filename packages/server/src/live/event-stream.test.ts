import { changeRecord, createRecord, removeFirmAdmin, removeMember, type Scope } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../commands/run-command.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { eventStream } from './event-stream.ts'

let house: TestServer
let scope: Scope
let staff: string
beforeAll(async () => {
  house = await openTestServer()
  scope = await house.portal('abc')
  staff = await house.key('abc', 'client-staff')
})
afterAll(() => house[Symbol.asyncDispose]())

interface Told {
  readonly id: number
  readonly event: string
  readonly type: string
}
/** Listens as an EventSource does. */
const listen = async (headers: Readonly<Record<string, string>>, base = house.base) => {
  const stop = new AbortController()
  const response = await fetch(`${base}/api/v1/portals/abc/events`, { headers, signal: stop.signal })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const told: Told[] = []
  let wake = (): void => undefined
  const ended = (async () => {
    let rest = ''
    try {
      for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
        const frames = `${rest}${text}`.split('\n\n')
        rest = frames.pop() ?? ''
        for (const frame of frames) {
          const line = (name: string) =>
            frame
              .split('\n')
              .find((each) => each.startsWith(`${name}: `))
              ?.slice(name.length + 2)
          if (line('event'))
            told.push({
              id: Number(line('id') ?? 0),
              event: line('event') ?? '',
              type: (JSON.parse(line('data') ?? '{}') as { type?: string }).type ?? '',
            })
        }
        wake()
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error
    }
  })()
  return {
    told,
    ended,
    until: async (holds: () => boolean) => {
      while (!holds()) await new Promise<void>((resolve) => (wake = resolve))
    },
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}
const bearer = (key: string, more = {}) => ({ authorization: `Bearer ${key}`, ...more })
const aRecord = () => createRecord(scope, { collection: 'requests', title: '依頼', fields: {} })
const head = () => house.running.server.engine.store.read.events.head()

describe('live changes', () => {
  test('arrive within a second and say nothing of what was written', async () => {
    const stream = await listen(bearer(staff))
    const begun = performance.now()
    const record = await aRecord()
    await stream.until(() => stream.told.length > 0)
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(stream.told).toEqual([{ id: await head(), event: 'change', type: 'record.created' }])
    await changeRecord(scope, { collection: 'requests', record: record.id, patch: { title: '秘密' } })
    await stream.until(() => stream.told.length > 1)
    await stream.stop()
  })

  test('go on after a pause without loss or repetition, whatever happens while one comes back', async () => {
    const first = await listen(bearer(staff))
    await aRecord()
    await first.until(() => first.told.length === 1)
    await first.stop()
    const last = first.told[0]?.id ?? 0
    for (let index = 0; index < 5; index++) await aRecord()
    const writing = (async () => {
      for (let index = 0; index < 20; index++) await aRecord()
    })()
    const second = await listen(bearer(staff, { 'last-event-id': String(last) }))
    await writing
    await second.until(() => second.told.length >= 25)
    await second.stop()
    const events = await house.running.server.engine.store.read.events.after(last, 100)
    expect(second.told.map(({ id }) => id)).toEqual(events.map(({ seq }) => seq))
  })

  test('who missed too much is told to load anew', async () => {
    const before = await head()
    for (let index = 0; index < 501; index++)
      await house.running.server.engine.store.unit((tx) =>
        tx.events.add({
          id: house.running.server.engine.newId(),
          portalId: scope.portal.id,
          type: 'portal.changed',
          subject: { kind: 'portal', id: scope.portal.id },
          collection: null,
          actor: { kind: 'system', id: 'system', name: '' },
          data: {},
          at: new Date(),
        }),
      )
    const stream = await listen(bearer(staff, { 'last-event-id': String(before) }))
    await stream.until(() => stream.told.length > 0)
    expect(stream.told.map(({ event }) => event)).toEqual(['reset'])
    await stream.stop()
  })

  test('of keys and sessions are told to those only who may read the audit trail', async () => {
    const [viewer, admin] = [await house.key('abc', 'client-viewer'), await house.key('abc', 'client-admin')]
    const [low, high] = [await listen(bearer(viewer)), await listen(bearer(admin))]
    await house.key('abc', 'client-viewer')
    await aRecord()
    await high.until(() => high.told.length === 2)
    await low.until(() => low.told.length === 1)
    expect(high.told.map(({ type }) => type)).toEqual(['key.created', 'record.created'])
    expect(low.told.map(({ type }) => type)).toEqual(['record.created'])
    await Promise.all([low.stop(), high.stop()])
  })

  test('of another portal are not told', async () => {
    const stream = await listen(bearer(staff))
    await createRecord(await house.portal('xyz'), { collection: 'requests', title: '他社', fields: {} })
    await aRecord()
    await stream.until(() => stream.told.length > 0)
    expect(stream.told).toHaveLength(1)
    await stream.stop()
  })

  test('end when one is removed from the portal, and when one signs out', async () => {
    for (const [email, end] of [
      ['removed@abc.example', (id: string) => removeMember(scope, { userId: userIdSchema.parse(id) })],
      ['leaving@abc.example', (_id: string, cookie: string) => house.askByCookie(cookie, 'DELETE', '/session')],
    ] as const) {
      const id = await house.person(email, 'abc', 'client-staff')
      const cookie = await house.signIn(email)
      const stream = await listen({ cookie })
      await end(id, cookie)
      await stream.ended
      expect((await house.askByCookie(cookie, 'GET', '/portals/abc/events')).status).toBe(email.startsWith('removed') ? 404 : 401)
    }
  })

  test('end when one is no administrator of the firm any more', async () => {
    const { engine } = house.running.server
    const id = userIdSchema.parse(await house.person('admin@tsuzuri.example', 'abc', 'firm-admin'))
    await engine.store.unit((tx) => tx.portals.putFirmAdmin(userIdSchema.parse('another'), engine.now()))
    const cookie = await house.signIn('admin@tsuzuri.example')
    const stream = await listen({ cookie })
    await removeFirmAdmin(engine, { kind: 'person', id: userIdSchema.parse('another'), name: 'X', firmAdmin: true, roles: new Map() }, id)
    await stream.ended
    expect((await house.askByCookie(cookie, 'GET', '/portals/abc/events')).status).toBe(404)
  })

  test('leave nothing behind when the reader goes away', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(bearer(staff))))
    expect(house.running.server.streams.size).toBe(5)
    await Promise.all(streams.map((stream) => stream.stop()))
    await expect.poll(() => house.running.server.streams.size).toBe(0)
  })

  test('of the command line, which is another process, arrive within two polls', async () => {
    const stream = await listen(bearer(staff))
    const out: string[] = []
    const code = await runCommand(['user', 'invite', 'cli@abc.example', '--portal', 'abc', '--role', 'client-staff'], {
      env: { TSUZURI_DATA: house.config.dataFolder, TSUZURI_ROOT: house.config.root, TSUZURI_SECRET: house.config.secret ?? '' },
      cwd: house.config.root,
      out: (text) => out.push(text),
      err: (text) => out.push(text),
    })
    expect([code, out]).toEqual([0, [expect.stringMatching(/\/invite\/[\w-]{43}$/)]])
    const begun = performance.now()
    await stream.until(() => stream.told.some(({ type }) => type === 'member.invited'))
    expect(performance.now() - begun).toBeLessThan(2_500)
    await stream.stop()
  })
})

test('a stream is over in time, so that nobody hears on whose session has run out', async () => {
  const open = new Set<() => void>()
  let listening = true
  const stop = () => void (listening = false)
  const followed = { missed: [], incomplete: false, listen: () => stop, stop }
  const told = await new Response(eventStream({ followed, whenOver: () => () => {}, whenSeen: () => () => {}, open, longest: 20 })).text()
  expect([told, listening, open.size]).toEqual(['retry: 2000\n\n', false, 0])
})
