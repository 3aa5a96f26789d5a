import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import { awarenessFrame, durableFrame, stepOneFrame, stepTwoFrame, updateFrame } from './frame.ts'
import { createFakeSocket } from './testing/fake-socket.ts'
import { openPlay } from './testing/open-play.ts'
import { seededDice } from './testing/seeded-dice.ts'
import { settle } from './testing/settle.ts'

/** Something that may be a frame nearly, or not at all, by the dice of a seed. */
const rubbish = (dice: () => number): Uint8Array => {
  const below = (limit: number): number => Math.floor(dice() * limit)
  const bytes = (): Uint8Array => Uint8Array.from({ length: below(40) }, () => below(256))
  const kinds = [
    bytes,
    () => updateFrame(bytes()),
    () => stepTwoFrame(bytes()),
    () => stepOneFrame(bytes()),
    () => awarenessFrame(bytes()),
    () => durableFrame(below(2 ** 31)),
    () =>
      damaged(
        '字'.repeat(below(6)),
        Array.from({ length: below(5) }, () => [below(60), below(256)] as const),
      ),
    () => new Uint8Array([0, 2, ...bytes()]),
  ]
  return kinds[below(kinds.length)]?.() ?? new Uint8Array()
}

/** A real update of which some bytes were changed. */
const damaged = (words: string, flips: readonly (readonly [number, number])[]): Uint8Array => {
  const update = updateOf(words).slice()
  for (const [at, value] of flips) update[at % update.length] = value
  return updateFrame(update)
}

const made = new Map<string, Uint8Array>()
/** Made once for the same words, for there are few and they are asked for thousands of times. */
const updateOf = (words: string): Uint8Array => {
  const before = made.get(words)
  if (before) return before
  const doc = new Y.Doc()
  doc.clientID = 9
  doc.getText('text').insert(0, `名前${words}`)
  doc.getText('text').delete(0, 1)
  doc.getXmlFragment('content').push([new Y.XmlElement('paragraph')])
  const update = Y.encodeStateAsUpdate(doc)
  made.set(words, update)
  return update
}

describe('huge/garbage frames, gap (skip an update)', () => {
  test('100,000 frames of garbage end their senders at most; others go on, and the page opens as it was', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('無事。')
    await settle()
    const dice = seededDice(20_261_123)
    const admission = play.person('悪人').admission()
    let code: number | null = 0
    let villain = createFakeSocket(() => {})
    for (let number = 0; number < 100_000; number += 1) {
      if (code !== null) {
        code = null
        villain = createFakeSocket(
          () => {},
          (given) => {
            code = given
          },
        )
        play.rooms.connect(villain, Promise.resolve(admission))
        for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
      }
      villain.arrive(rubbish(dice))
      if (number % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
      if (code === closeCodes.storeFailed) throw new Error(`The room was disturbed before frame ${number}.`)
    }
    villain.drop()
    await settle()
    hana.type('最後まで。')
    await settle()
    expect([hana.closed(), play.reported]).toEqual([null, []])
    expect(hana.says()).toContain('無事。')
    expect(play.log.replay().getText('text').toString()).toBe(hana.says())
    expect(Y.encodeStateVector(play.log.replay())).toEqual(Y.encodeStateVector(hana.doc))
  }, 120_000)

  test('where an update was skipped the server asks, and with all that answers it the page is whole; what never comes is dropped', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    const updates: Uint8Array[] = []
    const loose = new Y.Doc()
    loose.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['一', '二', '三']) loose.getText('text').insert(loose.getText('text').length, word)
    hana.send(updateFrame(updates[0] ?? new Uint8Array()))
    hana.send(updateFrame(updates[2] ?? new Uint8Array()))
    await settle()
    expect(taro.says()).toBe('一')
    hana.send(stepTwoFrame(Y.encodeStateAsUpdate(loose)))
    await settle()
    expect([taro.says(), hana.closed()]).toEqual(['一二三', null])
    loose.getText('text').insert(0, '零')
    loose.getText('text').insert(0, '無')
    const mute = play.person('黙る人', { slowNetwork: true }).connect()
    mute.send(updateFrame(updates[4] ?? new Uint8Array()))
    mute.carry('up')
    await play.clock.pass(10_000)
    expect([taro.says(), mute.closed(), play.logged()]).toEqual(['一二三', closeCodes.badFrame, '一二三'])
  })

  test.each([
    ['text instead of bytes', new Uint8Array([0, 0, 1, 0]), false],
    ['nothing', new Uint8Array(), true],
    ['an unknown type', new Uint8Array([99]), true],
    ['an unknown sync step', new Uint8Array([0, 3, 0]), true],
    ['bytes left over', new Uint8Array([0, 0, 1, 0, 7]), true],
    ['no update', new Uint8Array([0, 2, 3, 9, 9, 9]), true],
    ['no state vector', new Uint8Array([0, 0, 1, 200]), true],
    ['no presence', new Uint8Array([1, 2, 255, 255]), true],
    ['no number', new Uint8Array([102]), true],
  ])('%s is final', async (_what, frame, isBinary) => {
    const play = openPlay()
    const villain = await play.enter('悪人')
    villain.socket()?.arrive(frame, isBinary)
    expect(villain.closed()).toBe(closeCodes.badFrame)
  })

  test('an update that refers to itself, or in a circle, ends its sender; what others wrote in the same moment stays', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const villain = await play.enter('悪人')
    const taro = await play.enter('太郎')
    // One struct of client 5 at clock 0, whose origin is (5, 3).
    const selfish = new Uint8Array([1, 1, 5, 0, 0x84, 5, 3, 1, 0x61, 0])
    // Client 5 builds on client 6, which builds on client 5.
    const circle = new Uint8Array([2, 1, 6, 0, 0x84, 5, 0, 1, 0x61, 1, 5, 0, 0x84, 6, 0, 1, 0x61, 0])
    hana.type('花子。')
    villain.send(updateFrame(circle))
    taro.type('太郎。')
    await settle()
    expect([villain.closed(), hana.closed(), taro.closed()]).toEqual([closeCodes.badFrame, null, null])
    villain.connect()
    await settle()
    villain.send(updateFrame(selfish))
    await settle()
    expect([villain.closed(), play.log.rows.length, hana.says(), taro.says()]).toEqual([
      closeCodes.badFrame,
      2,
      play.logged(),
      play.logged(),
    ])
    expect(play.logged()).toContain('太郎。')
  })
})

describe('message before auth, 10 s auth', () => {
  test('what a client sends waits and is answered', async () => {
    const play = openPlay()
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof hana.admission>>()
    const hana = play.person('花子')
    hana.type('留守中')
    hana.connect(promise)
    hana.mark()
    await play.clock.pass(10_000)
    expect(hana.received()).toEqual([])
    resolve(hana.admission())
    await settle()
    hana.mark()
    await settle()
    expect([play.logged(), hana.heard]).toEqual(['留守中', ['saved 1', 'saved 2']])
  })

  test.each([
    ['65 frames', 65, 1],
    ['more than 1 MiB', 2, 600_000],
  ])('%s are too much, and none of them counts', async (_what, count, size) => {
    const play = openPlay()
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof villain.admission>>()
    const villain = play.person('悪人')
    villain.connect(promise)
    villain.socket()?.goDeaf()
    for (let sent = 0; sent < count; sent += 1) villain.type('a'.repeat(size))
    expect(villain.closed()).toBe(closeCodes.tooLarge)
    resolve(villain.admission())
    await settle()
    expect([play.log.calls('load'), play.log.rows]).toEqual([0, []])
  })

  test.each([closeCodes.sessionEnded, closeCodes.noRight, closeCodes.noPage])('a refusal is told by its code %s', async (code) => {
    const play = openPlay()
    const nobody = play.person('誰か').connect(Promise.resolve(code))
    await settle()
    expect([nobody.closed(), play.log.calls('load')]).toEqual([code, 0])
  })
})
