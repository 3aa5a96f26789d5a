import { expect, test } from 'vitest'
import { awarenessFrame } from './frame.ts'
import { openPlay } from './testing/open-play.ts'
import type { Player } from './testing/player.ts'
import { settle } from './testing/settle.ts'

/** Who is on the page and where, as somebody sees it. */
const seenBy = (player: Player): Record<string, unknown> =>
  Object.fromEntries(
    [...player.awareness.getStates()]
      .filter(([id]) => id !== player.doc.clientID)
      .map(([, state]) => [state['user']?.name, state['cursor'] ?? null]),
  )

test('cursors are told every 50 ms in one frame, however many moved', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const taro = await play.enter('太郎')
  await play.clock.pass(50)
  let frames = 0
  taro.awareness.on('change', () => {
    frames += 1
  })
  for (let at = 1; at <= 20; at += 1) hana.awareness.setLocalStateField('cursor', at)
  expect(frames).toBe(0)
  await play.clock.pass(50)
  expect([frames, seenBy(taro)]).toEqual([1, { 花子: 20 }])
})

test('who comes in sees who is there; who leaves is gone, and no echo brings them back', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  hana.awareness.setLocalStateField('cursor', 1)
  await play.clock.pass(50)
  const taro = await play.enter('太郎')
  expect(seenBy(taro)).toEqual({ 花子: 1 })
  const echo = [...taro.awareness.getStates().keys()]
  expect(echo).toContain(hana.doc.clientID)
  hana.leave()
  taro.send(awarenessFrame(new Uint8Array([0])))
  await play.clock.pass(100)
  const kei = await play.enter('恵')
  expect([seenBy(taro), seenBy(kei)]).toEqual([{}, { 太郎: null }])
})

test('who was cut off and comes back is seen again at once', async () => {
  const play = openPlay()
  const taro = await play.enter('太郎')
  const hana = await play.enter('花子')
  hana.awareness.setLocalStateField('cursor', 1)
  await play.clock.pass(50)
  hana.leave()
  await play.clock.pass(50)
  expect(seenBy(taro)).toEqual({})
  hana.connect()
  await settle()
  await play.clock.pass(100)
  expect(seenBy(taro)).toEqual({ 花子: 1 })
})

test('who comes back before the lost connection was noticed stays when that is', async () => {
  const play = openPlay()
  const taro = await play.enter('太郎')
  const hana = await play.enter('花子')
  hana.awareness.setLocalStateField('cursor', 1)
  await play.clock.pass(50)
  const lost = hana.socket()
  hana.connect()
  await settle()
  await play.clock.pass(50)
  lost?.drop()
  await play.clock.pass(150)
  expect(seenBy(taro)).toEqual({ 花子: 1 })
})

test('asking who is there is answered', async () => {
  const play = openPlay()
  await play.enter('花子')
  const taro = await play.enter('太郎')
  taro.awareness.states.clear()
  taro.awareness.meta.clear()
  taro.send(new Uint8Array([3]))
  expect(seenBy(taro)).toMatchObject({ 花子: null })
})

test('an empty presence keeps stock clients from leaving', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  await play.clock.pass(14_000)
  const before = hana.frames()
  await play.clock.pass(1_000)
  expect(hana.frames() - before).toBe(1)
})
