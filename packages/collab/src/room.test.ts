import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

/** What somebody else wrote, as an update. */
const foreignUpdate = (words: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}

describe('until the log has it', () => {
  test('an edit is shown to nobody, acknowledged to nobody, and no part of any answer', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    const release = play.log.hold('append')
    hana.type('𠮷野家')
    hana.mark()
    await settle()
    const kei = await play.enter('恵')
    expect([taro.says(), kei.says(), hana.heard, kei.received()]).toEqual(['', '', [], []])
    release()
    await settle()
    expect([taro.says(), kei.says(), hana.heard]).toEqual(['𠮷野家', '𠮷野家', ['saved 1']])
  })

  test('not even the question for what is missing tells of it', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const before = hana.received().length
    const release = play.log.hold('append')
    hana.type('一')
    const lost = hana.socket()
    hana.type('二')
    await settle()
    expect(lost).not.toBeNull()
    expect(hana.received().length).toBe(before)
    release()
    await settle()
    expect(play.logged()).toBe('一二')
  })

  test('a write from inside the house is not answered, also when it repeats what is under way', async () => {
    const play = openPlay()
    await play.enter('花子')
    const release = play.log.hold('append')
    const update = foreignUpdate('人事')
    const answered: number[] = []
    const write = async (): Promise<void> =>
      void answered.push((await play.rooms.documents.apply(play.place.portalId, play.place.pageId, '佐藤', update)).seq)
    const both = Promise.all([write(), write()])
    await settle()
    expect(answered).toEqual([])
    release()
    await both
    expect([answered, play.log.rows.length]).toEqual([[1, 1], 1])
  })
})

describe('when the log fails', () => {
  test.each(['refused', 'unknown'] as const)(
    '(%s) all are asked to come back, nothing was acknowledged, and the edit is there once',
    async (fault) => {
      const play = openPlay()
      const hana = await play.enter('花子')
      const taro = await play.enter('太郎')
      hana.type('前。')
      await settle()
      play.log.fail('append', fault)
      hana.type('後。')
      hana.mark()
      await settle()
      expect([hana.closed(), taro.closed(), hana.heard, taro.says()]).toEqual([closeCodes.storeFailed, closeCodes.storeFailed, [], '前。'])
      expect(play.reported.length).toBe(1)

      taro.connect()
      await settle()
      expect([play.log.calls('load'), taro.says()]).toEqual([2, fault === 'unknown' ? '前。後。' : '前。'])
      hana.connect()
      hana.mark()
      await settle()
      expect([taro.says(), play.logged(), hana.heard, play.log.rows.length]).toEqual(['前。後。', '前。後。', ['saved 2'], 2])
    },
  )

  test('who comes in just then is not left alone in a room that is given up', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    play.log.fail('append', 'refused')
    const release = play.log.hold('append')
    hana.type('一')
    await settle()
    const taro = play.person('太郎').connect()
    release()
    await settle()
    if (taro.closed() !== null) taro.connect()
    hana.connect()
    await settle()
    taro.type('二')
    await settle()
    expect([...play.logged()].toSorted()).toEqual(['一', '二'])
  })

  test('a write from inside the house is told, and what had been written before is shown all the same', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('一')
    await settle()
    play.log.fail('append', 'refused')
    await expect(play.rooms.documents.apply(play.place.portalId, play.place.pageId, '佐藤', foreignUpdate('人事'))).rejects.toMatchObject({
      code: 'log.refused',
    })
    await play.clock.pass(1_000)
    expect(play.log.shown()).toBe(1)
  })

  test('a page that was put into the trash meanwhile ends for good', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    play.log.fail('append', 'missing')
    hana.type('一')
    await settle()
    expect(hana.closed()).toBe(closeCodes.noPage)
  })
})

describe('in order', () => {
  test('a client is asked what it has before it is told what it lacks, so that its next marker covers what it sends again', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    expect(hana.received().map(([type, step]) => [type, step])).toEqual([
      [0, 0],
      [0, 1],
    ])
    hana.leave()
    hana.type('留守中')
    const release = play.log.hold('append')
    hana.connect()
    await settle()
    hana.mark()
    await settle()
    expect(hana.heard).toEqual([])
    release()
    await settle()
    expect([hana.heard, play.logged()]).toEqual([['saved 1'], '留守中'])
  })

  test('markers come back one by one, each after what came before it', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const release = play.log.hold('append')
    for (const word of ['一', '二', '三']) {
      hana.type(word)
      hana.mark()
      await settle()
    }
    release()
    await settle()
    expect([hana.heard, play.logged(), play.log.calls('append')]).toEqual([['saved 1', 'saved 2', 'saved 3'], '一二三', 2])
  })

  test('writes from inside the house learn each their own seq', async () => {
    const play = openPlay()
    const { apply } = play.rooms.documents
    const { portalId, pageId } = play.place
    const applied = await Promise.all(['一', '二', '三'].map((words) => apply(portalId, pageId, words, foreignUpdate(words))))
    expect(applied.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })
})

test('what somebody typed before closing the tab counts, though it was still waiting', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const release = play.log.hold('append')
  hana.type('一')
  await settle()
  hana.type('二')
  hana.leave()
  await settle()
  release()
  await settle()
  expect(play.logged()).toBe('一二')
})

test('what another process wrote is shown once, in the middle of our own writing too', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  play.log.rows.push({ actorId: '佐藤', data: foreignUpdate('彼方。') })
  hana.type('此方。')
  await settle()
  play.log.rows.push({ actorId: '佐藤', data: foreignUpdate('遠方。') })
  const frames = hana.received().length
  play.rooms.pull(play.place.portalId, play.place.pageId)
  play.rooms.pull(play.place.portalId, play.place.pageId)
  await settle()
  expect([hana.says(), hana.received().length - frames, play.log.rows.length]).toEqual([play.logged(), 1, 3])
})
