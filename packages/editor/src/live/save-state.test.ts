// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Doc, encodeStateAsUpdate } from 'yjs'
import { createFakeServer, type FakeServer } from '../testing/fake-server.ts'
import { connect, disconnect, type Connected } from './connect.ts'
import { type Told, watchSaveState } from './save-state.ts'

let server: FakeServer
let open: Connected[]
beforeEach(() => {
  server = createFakeServer()
  open = []
  vi.stubGlobal('WebSocket', server.Socket)
})
afterEach(() => {
  vi.useRealTimers()
  for (const one of open) disconnect(one)
  vi.unstubAllGlobals()
})

/** Somebody who has the page open, what they are told in turn, and the last of it. */
const sit = async () => {
  const connected = await connect('abc', 'p1', 'u1')
  open.push(connected)
  const states: string[] = []
  let told: Told | undefined
  watchSaveState(connected.doc, connected.provider, (now) => {
    told = now
    if (states.at(-1) !== now.state) states.push(now.state)
  })
  const reach = (state: string) => vi.waitFor(() => expect(told?.state).toBe(state), { timeout: 5_000 })
  return {
    ...connected,
    states,
    reach,
    told: () => told,
    type: (word: string) => textOf(connected.doc).insert(textOf(connected.doc).length, word),
  }
}
const textOf = (doc: Doc) => doc.getText('content')

test('typing goes on as one piece: saving from the first key on, saved once all of it is and the hands rest', async () => {
  const { states, type, reach } = await sit()
  await reach('saved')
  for (const key of '給与計算') {
    type(key)
    await Promise.resolve()
  }
  await reach('saved')
  expect(states).toEqual(['saved', 'saving', 'saved'])
})

test('what was not answered is not saved, however long it takes; after ten seconds it is said that it takes long', async () => {
  const { type, told } = await sit()
  server.answer(false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  type('給与')
  vi.advanceTimersByTime(9_000)
  expect(told()).toMatchObject({ state: 'saving', isKept: false })
  vi.advanceTimersByTime(1_000)
  expect(told()).toMatchObject({ state: 'slow', isKept: false })
})

test('what was typed while the server was away is saved once it is back, by one marker behind all of it', async () => {
  const { doc, type, reach, told } = await sit()
  server.close(1006)
  await reach('offline')
  expect(told()?.isKept).toBe(true)
  type('離れて')
  type('打った')
  await reach('offline')
  expect(told()?.isKept).toBe(false)
  server.accept()
  await reach('saved')
  expect(textOf(server.doc).toJSON()).toBe('離れて打った')
  expect(encodeStateAsUpdate(server.doc)).toEqual(encodeStateAsUpdate(doc))
})

test('10,000 keys struck while the server was away all arrive, in order and once', async () => {
  const { type, reach } = await sit()
  server.close(1006)
  const keys = Array.from({ length: 10_000 }, (_, index) => String(index % 10))
  for (const key of keys) type(key)
  server.accept()
  await reach('saved')
  expect(textOf(server.doc).toJSON()).toBe(keys.join(''))
})

test('a server that cannot save is called that, again and again, until it can', async () => {
  const { type, reach, states } = await sit()
  server.answer(false)
  type('満杯')
  server.close(4500)
  await reach('failing')
  server.accept()
  await vi.waitFor(() => expect(server.open()).toBe(1), { timeout: 5_000 })
  server.close(4500)
  await reach('failing')
  expect(states.slice(-2)).toEqual(['saving', 'failing'])
  server.accept()
  server.answer(true)
  await reach('saved')
})

test('who may only read from here on is told so, and may write again when the right is back', async () => {
  const { reach, states } = await sit()
  await reach('saved')
  server.send(104, 0)
  server.send(104, 1)
  expect(states).toEqual(['saved', 'denied', 'saved'])
})

test('what was refused while one could only read is brought again once one may write, and is saved', async () => {
  const { type, reach, told } = await sit()
  server.refuse(true)
  server.send(104, 0)
  type('遅れて届いた')
  expect(told()).toMatchObject({ state: 'denied', isKept: false })
  server.refuse(false)
  server.send(104, 1)
  await reach('saved')
  expect(textOf(server.doc).toJSON()).toBe('遅れて届いた')
})

test('what a full page refuses is said to be refused for that', async () => {
  const { type, reach, told } = await sit()
  await reach('saved')
  server.answer(false)
  server.refuse(true)
  type('もう一文字')
  server.send(105, 1)
  server.answer(true)
  await reach('full')
  expect(told()?.isKept).toBe(false)
})

test('who has the page open too often is told so until another window is closed', async () => {
  const { reach, states } = await sit()
  await reach('saved')
  server.close(4529)
  expect(states).toEqual(['saved', 'crowded'])
  server.accept()
  await reach('saved')
})

test('comes in as the person it is for, so that nobody else at the browser sends it', async () => {
  await sit()
  expect(new URL(server.address()).searchParams.get('person')).toBe('u1')
})
