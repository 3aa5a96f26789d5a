import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import fc from 'fast-check'
import { closeCodes } from './close-codes.ts'
import { awarenessFrame, durableFrame, stepOneFrame, stepTwoFrame, updateFrame } from './frame.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const bytes = fc.uint8Array({ maxLength: 40 })
/** Something that may be a frame nearly, or not at all. */
const rubbish = fc.oneof(
  bytes,
  bytes.map(updateFrame),
  bytes.map(stepTwoFrame),
  bytes.map(stepOneFrame),
  bytes.map(awarenessFrame),
  fc.nat().map(durableFrame),
  fc.tuple(fc.string(), fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 4 })).map(([words, flips]) => damaged(words, flips)),
)

/** A real update of which some bytes were changed. */
const damaged = (words: string, flips: readonly (readonly [number, number])[]): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 9
  doc.getText('text').insert(0, `名前${words}`)
  doc.getText('text').delete(0, 1)
  doc.getXmlFragment('content').push([new Y.XmlElement('paragraph')])
  const update = Y.encodeStateAsUpdate(doc)
  for (const [at, value] of flips) update[at % update.length] = value
  return updateFrame(update)
}

describe('garbage', () => {
  test('of 10,000 frames ends its senders at most; others go on, and the page opens as it was', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('無事。')
    await settle()
    await fc.assert(
      fc.asyncProperty(fc.array(rubbish, { minLength: 20, maxLength: 20 }), async (frames) => {
        for (const frame of frames) {
          const villain = play.person('悪人').connect()
          await Promise.resolve()
          villain.send(frame)
          await new Promise((resolve) => setImmediate(resolve))
          if (villain.closed() === closeCodes.storeFailed) throw new Error(`The room was disturbed by ${JSON.stringify([...frame])}.`)
          villain.leave()
        }
      }),
      { numRuns: 500, seed: 20_261_123 },
    )
    await settle()
    hana.type('最後まで。')
    await settle()
    expect([hana.closed(), play.reported]).toEqual([null, []])
    expect(hana.says()).toContain('無事。')
    expect(play.log.replay().getText('text').toString()).toBe(hana.says())
    expect(Y.encodeStateVector(play.log.replay())).toEqual(Y.encodeStateVector(hana.doc))
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

describe('before one is let in', () => {
  test('what a client sends waits and is answered', async () => {
    const play = openPlay()
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof hana.admission>>()
    const hana = play.person('花子')
    hana.type('留守中')
    hana.connect(promise)
    hana.mark()
    await settle()
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
