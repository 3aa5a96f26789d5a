import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import type { Rooms } from './rooms.ts'
import type { Socket } from './socket.ts'
import { openNetwork } from './testing/open-network.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const kilobytes = (count: number): string => 'a'.repeat(count * 1024)

describe('slow reader, 10 MB/min pastes', () => {
  test('a reader who takes nothing is left behind at 1 MiB, and catches up by one difference', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type(kilobytes(1_000))
    const slow = await play.enter('遅い')
    slow.socket()?.stick()
    let most = 0
    for (let edit = 0; edit < 30; edit += 1) {
      hana.type(kilobytes(200))
      await play.clock.pass(1_000)
      most = Math.max(most, slow.socket()?.bufferedAmount ?? 0)
    }
    expect(most).toBeLessThan(1.3 * 1024 * 1024)
    const before = slow.received().length
    slow.socket()?.loosen()
    const late = slow.received().length
    await play.clock.pass(100)
    const caughtUp = slow.received().slice(late)
    expect([slow.says() === hana.says(), slow.closed(), caughtUp.length]).toEqual([true, null, 2])
    expect(late - before).toBeLessThan(8)
    // One difference: without the beginning, which it had, and what it took just now.
    expect(caughtUp[1]?.byteLength).toBeLessThan(5_000 * 1024)
    hana.type('続き')
    await settle()
    expect(slow.says()).toBe(hana.says())
  })
})

test('a reader at a real socket who reads nothing keeps little of 24 MiB that are written meanwhile, and has them once it reads on', async () => {
  const play = openPlay()
  const { portalId, pageId } = play.place
  const served: Socket[] = []
  const connect: Rooms['connect'] = (socket, admission) => {
    served.push(socket)
    play.rooms.connect(socket, admission)
  }
  await using network = await openNetwork({ ...play.rooms, connect }, play.place)
  using reader = network.enter('遅い', 'read')
  await reader.until(() => true)
  let received = 0
  reader.doc.on('update', (update: Uint8Array) => (received += update.byteLength))
  const own = reader.provider.ws as unknown as { pause(): void; resume(): void }
  own.pause()
  const doc = new Y.Doc()
  const text = doc.getText('text')
  let most = 0
  for (let paste = 1; paste <= 24; paste += 1) {
    const before = Y.encodeStateVector(doc)
    text.delete(0, text.length)
    text.insert(0, `${paste}${kilobytes(1_024)}`)
    await play.rooms.documents.apply(portalId, pageId, '佐藤', Y.encodeStateAsUpdate(doc, before))
    await turn()
    most = Math.max(most, served[0]?.bufferedAmount ?? 0)
  }
  expect(most).toBeLessThan(2.5 * 1024 * 1024)
  own.resume()
  while (reader.doc.getText('text').toString() !== text.toString()) await Promise.all([play.clock.pass(100), turn()])
  // What was under way, and one difference: never all that was written.
  expect(received).toBeLessThan(12 * 1024 * 1024)
})

test('a slow writer’s own edits are acknowledged while it is left behind', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const slow = await play.enter('遅い')
  slow.socket()?.stick()
  for (let edit = 0; edit < 10; edit += 1) {
    hana.type(kilobytes(200))
    await play.clock.pass(1_000)
  }
  slow.type('自分')
  slow.mark()
  await settle()
  slow.socket()?.loosen()
  await play.clock.pass(100)
  expect([slow.heard, slow.says()]).toEqual([['saved 1'], hana.says()])
})

test('who asks for the page while being left behind gets all of it', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  hana.type(kilobytes(1_500))
  await settle()
  const slow = play.person('遅い')
  slow.connect()
  slow.socket()?.stick()
  await settle()
  hana.type('一')
  await settle()
  slow.send(new Uint8Array([0, 0, 1, 0]))
  await settle()
  slow.socket()?.loosen()
  await play.clock.pass(100)
  expect(slow.says()).toBe(hana.says())
})

test('who has not caught up after a minute is asked to come back', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const slow = await play.enter('遅い')
  slow.socket()?.stick()
  for (let edit = 0; edit < 7; edit += 1) {
    hana.type(kilobytes(200))
    await play.clock.pass(1_000)
  }
  await play.clock.pass(58_000)
  expect(slow.closed()).toBeNull()
  await play.clock.pass(3_000)
  expect([slow.closed(), hana.closed()]).toEqual([closeCodes.tooSlow, null])
})

test('who sends faster than a share is paused, and nothing of it is dropped', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const taro = await play.enter('太郎')
  for (let edit = 0; edit < 1_000; edit += 1) hana.type('字')
  await settle()
  expect(hana.socket()?.isPaused).toBe(true)
  expect(taro.says().length).toBeLessThan(310)
  await play.clock.pass(10_000)
  expect(taro.says().length).toBeGreaterThan(850)
  await play.clock.pass(5_000)
  expect([taro.says().length, hana.closed()]).toEqual([1_000, null])
})
