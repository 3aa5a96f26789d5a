import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import { updateFrame } from './frame.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

/** What somebody types after having typed something that got lost on the way. */
const afterLoss = (doc: Y.Doc): Uint8Array => {
  doc.getText('text').insert(0, '先。')
  const known = Y.encodeStateVector(doc)
  doc.getText('text').insert(2, '後。')
  return Y.encodeStateAsUpdate(doc, known)
}

test('what builds on something that never arrived is asked for, and the marker waits until all has come', async () => {
  const play = openPlay()
  const taro = await play.enter('太郎')
  const hana = await play.enter('花子', { slowNetwork: true })
  hana.carry('up')
  await settle()
  hana.carry('down')
  hana.type('先。')
  hana.carry('up', 0)
  const rest = afterLoss(hana.doc)
  const at = hana.socket()
  at?.arrive(updateFrame(rest))
  at?.arrive(new Uint8Array([102, 1]))
  await settle()
  expect([play.log.rows.length, taro.says(), hana.heard]).toEqual([0, '', []])
  // The answer to our question goes its way, and what was late comes before it.
  hana.carry('down')
  hana.carry('up')
  await settle()
  hana.carry('down')
  expect([hana.heard, taro.says(), play.logged()]).toEqual([['saved 1'], hana.says(), hana.says()])
  await play.clock.pass(10_000)
  expect(hana.closed()).toBeNull()
})

test('who types before having told what was written offline loses nothing', async () => {
  const play = openPlay()
  const hana = play.person('花子', { slowNetwork: true })
  hana.type('留守中。')
  hana.connect()
  hana.type('戻った。')
  hana.mark()
  for (let round = 0; round < 4; round += 1) {
    hana.carry('up')
    await settle()
    hana.carry('down')
  }
  expect([play.logged(), hana.heard]).toEqual(['留守中。戻った。', ['saved 1']])
})

test('who never brings it is ended after ten seconds, and the page holds nothing of it', async () => {
  const play = openPlay()
  const taro = await play.enter('太郎')
  const villain = await play.enter('悪人', { slowNetwork: true })
  villain.socket()?.arrive(updateFrame(afterLoss(new Y.Doc())))
  await settle()
  await play.clock.pass(9_900)
  expect(villain.closed()).toBeNull()
  taro.type('本文')
  await play.clock.pass(200)
  expect([villain.closed(), taro.closed(), play.logged(), play.log.rows.length]).toEqual([closeCodes.badFrame, null, '本文', 1])
})

test('deleting what never arrived is a gap too', async () => {
  const play = openPlay()
  const taro = await play.enter('太郎')
  const hana = await play.enter('花子', { slowNetwork: true })
  hana.carry('up')
  await settle()
  hana.carry('down')
  const other = new Y.Doc()
  other.getText('text').insert(0, '消える')
  const known = Y.encodeStateVector(other)
  other.getText('text').delete(0, 3)
  hana.socket()?.arrive(updateFrame(Y.encodeStateAsUpdate(other, known)))
  await settle()
  expect(play.log.rows.length).toBe(0)
  hana.carry('down')
  hana.carry('up')
  await settle()
  await play.clock.pass(20_000)
  expect([hana.closed(), taro.closed(), play.log.rows.length]).toEqual([null, null, 0])
})

test('from inside the house it is refused', async () => {
  const play = openPlay()
  const { portalId, pageId } = play.place
  await expect(play.rooms.documents.apply(portalId, pageId, '佐藤', afterLoss(new Y.Doc()))).rejects.toMatchObject({
    code: 'collab.bad-frame',
  })
  await expect(play.rooms.documents.apply(portalId, pageId, '佐藤', new Uint8Array([9, 9]))).rejects.toMatchObject({
    code: 'collab.bad-frame',
  })
})
