import { describe, expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

describe('reconnect during load/unload', () => {
  test('200 quick sessions at a slow store share one document, and nothing is lost', async () => {
    const play = openPlay()
    const release = play.log.hold('load')
    const people = Array.from({ length: 200 }, (_, number) => play.person(`人${number}`))
    for (const person of people) person.connect()
    await settle()
    expect(play.log.calls('load')).toBe(1)
    for (const [number, person] of people.entries()) {
      person.type('字')
      if (number % 3 === 0) person.leave()
    }
    release()
    await settle()
    for (const person of people) if (!person.socket()) person.connect()
    await play.clock.pass(30)
    expect([play.log.calls('load'), play.logged().length]).toEqual([1, 200])
    expect(people.every((person) => person.says() === play.logged())).toBe(true)
  })

  test('who comes while the page is being forgotten, 200 times over at a slow store, finds all there is, and one document', async () => {
    const play = openPlay()
    const sessions = 200
    for (let session = 0; session < sessions; session += 1) {
      const release = session % 4 === 0 ? play.log.hold('load') : () => {}
      const show = session % 4 === 1 ? play.log.hold('materialize') : () => {}
      const person = play.person(`人${session}`).connect()
      await Promise.resolve()
      person.type('字')
      await play.clock.pass(300)
      release()
      await settle()
      person.leave()
      // The moment at which it is forgotten, just before, and just after.
      await play.clock.pass(29_700 + (session % 3) * 300)
      show()
    }
    const last = await play.enter('最後')
    expect([last.says().length, play.logged().length, play.reported]).toEqual([sessions, sessions, []])
  })
})

describe('opening', () => {
  test.each([
    ['refused', closeCodes.storeFailed],
    ['missing', closeCodes.noPage],
    ['unknown', closeCodes.storeFailed],
  ] as const)('that fails (%s) shows nobody an empty page; the next one tries again', async (fault, code) => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('本文')
    await settle()
    hana.leave()
    await play.clock.pass(31_000)
    play.log.fail('load', fault)
    const taro = play.person('太郎').connect()
    const kei = play.person('恵').connect()
    await settle()
    expect([taro.closed(), kei.closed(), taro.received()]).toEqual([code, code, []])
    taro.connect()
    await settle()
    expect(taro.says()).toBe('本文')
  })

  test('asked to look while it is being opened, it sees what another process wrote just then', async () => {
    const play = openPlay()
    const writer = openPlay(play.log)
    const release = play.log.hold('load')
    const hana = play.person('花子').connect()
    await settle()
    release()
    const taro = await writer.enter('太郎')
    taro.type('彼方')
    play.rooms.pull(play.place.portalId, play.place.pageId)
    await settle()
    play.rooms.pull(play.place.portalId, play.place.pageId)
    await settle()
    expect(hana.says()).toBe('彼方')
  })
})

describe('forgetting', () => {
  test('happens half a minute after the last one left, and not before', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('一')
    await settle()
    hana.leave()
    await play.clock.pass(29_000)
    hana.connect()
    await play.clock.pass(60_000)
    hana.leave()
    await play.clock.pass(29_000)
    expect(play.log.calls('load')).toBe(1)
    await play.clock.pass(2_000)
    hana.connect()
    await settle()
    expect([play.log.calls('load'), hana.says()]).toEqual([2, '一'])
  })

  test('is called off by who comes in at its last moment', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('一')
    hana.leave()
    await settle()
    const release = play.log.hold('materialize')
    await play.clock.pass(30_000)
    hana.connect()
    hana.type('二')
    await settle()
    release()
    await play.clock.pass(1_000)
    const taro = await play.enter('太郎')
    expect([play.log.calls('load'), taro.says(), play.log.shown()]).toEqual([1, '一二', 2])
  })
})

describe('stopping', () => {
  test('ends all connections; what was received is durable and shown by then, and nothing comes after', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof late.admission>>()
    const late = play.person('遅い')
    late.connect(promise)
    const [append, materialize] = [play.log.hold('append'), play.log.hold('materialize')]
    hana.socket()?.goDeaf()
    hana.type('一')
    await settle()
    hana.type('二')
    const socket = hana.socket()
    const stopped = play.rooms.stop()
    socket?.arrive(new Uint8Array([102, 9]))
    let done = false
    const noted = stopped.finally(() => {
      done = true
    })
    append()
    await settle()
    expect([hana.closed(), done]).toEqual([closeCodes.stopping, false])
    materialize()
    await noted
    expect([play.logged(), play.log.shown(), hana.heard]).toEqual(['一二', 2, []])
    resolve(late.admission())
    await settle()
    expect(late.closed()).toBe(closeCodes.stopping)
    await expect(play.rooms.documents.apply(play.place.portalId, play.place.pageId, '佐藤', new Uint8Array([0, 0]))).rejects.toMatchObject({
      code: 'collab.closed',
    })
  })

  test('while a page is being opened lets nobody in', async () => {
    const play = openPlay()
    const release = play.log.hold('load')
    const hana = play.person('花子').connect()
    await settle()
    const stopped = play.rooms.stop()
    release()
    await stopped
    await settle()
    expect(hana.closed()).toBe(closeCodes.stopping)
  })
})
