import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { awarenessFrame, stepTwoFrame, updateFrame } from './frame.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

/** A row of three: what is before the wall stays as it is, byte for byte, whatever a raw client tries. */
describe('reader or revoked user writes, forged clientID, forged awareness, foreign leave', () => {
  test('changes nothing of what the others have, and nothing of the log', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('本文')
    hana.awareness.setLocalStateField('cursor', 1)
    await play.clock.pass(100)
    const before = [Y.encodeStateAsUpdate(hana.doc), structuredClone(hana.awareness.getStates())]
    const villain = play.person('悪人', { right: 'read' }).connect()
    await settle()
    villain.type('読者の字')
    villain.doc.clientID = hana.doc.clientID
    villain.type('騙りの字')
    const forged = new Awareness(new Y.Doc())
    forged.destroy()
    for (const state of [{ user: { name: '社長' } }, null]) {
      forged.states.set(hana.doc.clientID, state ?? {})
      forged.meta.set(hana.doc.clientID, { clock: state ? 90 : 91, lastUpdated: 0 })
      if (!state) forged.states.delete(hana.doc.clientID)
      villain.send(awarenessFrame(encodeAwarenessUpdate(forged, [hana.doc.clientID])))
    }
    await play.clock.pass(100)
    villain.leave()
    await play.clock.pass(100)
    expect([Y.encodeStateAsUpdate(hana.doc), hana.awareness.getStates()]).toEqual(before)
    expect(play.logged()).toBe('本文')
  })

  test('of a revoked user no frame is applied, also not what had arrived already', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const release = play.log.hold('append')
    hana.type('一')
    await settle()
    hana.socket()?.goDeaf()
    const socket = hana.socket()
    for (let frame = 0; frame < 50; frame += 1) hana.type('二')
    hana.become(async () => null)
    await play.rooms.recheck()
    hana.type('三')
    for (let frame = 0; frame < 50; frame += 1) socket?.arrive(updateFrame(Y.encodeStateAsUpdate(hana.doc)))
    release()
    await settle()
    expect([hana.closed(), play.logged(), play.log.rows.length]).toEqual([closeCodes.sessionEnded, '一', 1])
  })
})

describe('a reader', () => {
  test('changes nothing by writing, is told by markers, and goes on to see', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const reader = await play.enter('読者', { right: 'read' })
    hana.type('本文')
    await settle()
    const seen = hana.received().length
    reader.mark()
    reader.type('落書き')
    reader.mark()
    reader.mark()
    await settle()
    hana.type('続き')
    await settle()
    expect([reader.heard, reader.closed(), play.logged(), hana.received().length]).toEqual([
      ['may write 0', 'saved 1', 'refused 2', 'saved 2', 'saved 3'],
      null,
      '本文続き',
      seen,
    ])
    expect(reader.says()).toContain('続き')
  })

  test('who only deletes is refused too', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('本文')
    const reader = await play.enter('読者', { right: 'read' })
    reader.erase(0, 1)
    reader.mark()
    await settle()
    expect([reader.heard, play.logged(), hana.says()]).toEqual([['may write 0', 'refused 1', 'saved 1'], '本文', '本文'])
  })

  test('who repeats what is known, deletions too, has done nothing wrong', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('本文')
    hana.erase(0, 1)
    const reader = await play.enter('読者', { right: 'read' })
    reader.send(stepTwoFrame(Y.encodeStateAsUpdate(reader.doc)))
    reader.mark()
    await settle()
    expect([reader.heard, reader.says(), play.log.rows.length]).toEqual([['may write 0', 'saved 1'], '文', 1])
  })

  test('who may write from now on brings what was refused with the next answer', async () => {
    const play = openPlay()
    const reader = await play.enter('読者', { right: 'read' })
    reader.type('落書き')
    await settle()
    reader.become(async () => 'write')
    await play.rooms.recheck()
    reader.type('本文')
    reader.mark()
    await settle()
    expect([play.logged(), reader.heard]).toEqual(['落書き本文', ['saved 1']])
  })
})

describe('a client id', () => {
  test('of somebody else is no name to write under, nor is anything that follows it', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.type('花子。')
    const thief = await play.enter('盗人')
    const own = thief.doc.clientID
    const release = play.log.hold('append')
    thief.type('自分。')
    thief.doc.clientID = hana.doc.clientID
    thief.type('騙り。')
    thief.doc.clientID = own
    thief.type('もう一度。')
    release()
    await settle()
    expect([thief.closed(), play.logged(), hana.closed(), hana.says()]).toEqual([closeCodes.noRight, '花子。自分。', null, '花子。自分。'])
  })

  test('that two claim at once belongs to the first', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    hana.doc.clientID = 7
    taro.doc.clientID = 7
    const release = play.log.hold('append')
    hana.type('花子')
    taro.type('太郎だ')
    await settle()
    release()
    await settle()
    expect([hana.closed(), taro.closed(), play.logged()]).toEqual([null, closeCodes.noRight, '花子'])
  })

  test('that somebody has only shown so far cannot be taken from them', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const thief = await play.enter('盗人')
    thief.doc.clientID = hana.doc.clientID
    thief.type('先回り')
    await settle()
    hana.type('花子')
    await settle()
    expect([thief.closed(), hana.closed(), play.logged()]).toEqual([closeCodes.noRight, null, '花子'])
  })

  test('is asked for in the log, since another process may have bound it', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    play.log.clients.set(hana.doc.clientID, '太郎')
    hana.type('一')
    await settle()
    expect([hana.closed(), play.log.rows.length]).toEqual([closeCodes.noRight, 0])
  })
})

describe('size', () => {
  const megabyte = 'あ'.repeat(350_000)

  test('a frame above 8 MiB is final, and nothing after it counts', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    hana.socket()?.goDeaf()
    hana.send(updateFrame(new Uint8Array(8 * 1024 * 1024)))
    hana.socket()?.arrive(updateFrame(Y.encodeStateAsUpdate(hana.doc)))
    await settle()
    expect([hana.closed(), play.log.rows.length]).toEqual([closeCodes.tooLarge, 0])
  })

  test('a page of 8 MiB can be opened, read and shortened; then it can be written again', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    for (let count = 0; count < 9; count += 1) {
      hana.type(megabyte)
      await settle()
      await play.clock.pass(30_000)
    }
    const full = play.log.rows.length
    hana.type('もう一字')
    hana.mark()
    await settle()
    expect([hana.heard, play.log.rows.length]).toEqual([['because 1', 'refused 1', 'saved 1'], full])

    const taro = await play.enter('太郎')
    expect(taro.says().length).toBe(megabyte.length * full)
    taro.erase(0, megabyte.length * 5)
    taro.type('短くした')
    await settle()
    expect(play.logged()).toMatch(/短くした$/)
    await expect(
      play.rooms.documents.apply(play.place.portalId, play.place.pageId, '佐藤', Y.encodeStateAsUpdate(hana.doc)),
    ).rejects.toMatchObject({ code: 'collab.foreign-client' })
  })

  test('a write from inside the house into a full page is told so', async () => {
    const play = openPlay()
    const { portalId, pageId } = play.place
    const write = (words: string): Promise<unknown> => {
      const doc = new Y.Doc()
      doc.getText('text').insert(0, words)
      return play.rooms.documents.apply(portalId, pageId, '佐藤', Y.encodeStateAsUpdate(doc))
    }
    await write(megabyte.repeat(9))
    await expect(write('一')).rejects.toMatchObject({ code: 'collab.full' })
  })

  test('a write that takes more out of a full page than it brings is taken, until the page is full no more', async () => {
    const play = openPlay()
    const { portalId, pageId } = play.place
    const doc = new Y.Doc()
    const text = doc.getText('text')
    text.insert(0, megabyte.repeat(9))
    const write = async (change: () => void): Promise<unknown> => {
      const before = Y.encodeStateVector(doc)
      change()
      return play.rooms.documents.apply(portalId, pageId, '佐藤', Y.encodeStateAsUpdate(doc, before))
    }
    await play.rooms.documents.apply(portalId, pageId, '佐藤', Y.encodeStateAsUpdate(doc))
    await write(() => {
      text.delete(0, megabyte.length)
      text.insert(0, '短くした')
    })
    const other = new Y.Doc()
    other.getText('text').insert(0, '一')
    await expect(play.rooms.documents.apply(portalId, pageId, '鈴木', Y.encodeStateAsUpdate(other))).rejects.toMatchObject({
      code: 'collab.full',
    })
    await write(() => text.delete(0, megabyte.length))
    await write(() => text.insert(0, '足せる'))
    expect(play.logged().slice(0, 3)).toBe('足せる')
  })
})
