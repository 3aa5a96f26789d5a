import { expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

test('what one types while the page is committed goes into the log as one change, and is acknowledged to the last letter', async () => {
  const play = openPlay()
  const [hana, taro] = [await play.enter('花子'), await play.enter('太郎')]
  const release = play.log.hold('append')
  hana.type('一')
  await settle()
  const before = taro.received().length
  for (const letter of ['二', '三', '四']) {
    hana.type(letter)
    hana.mark()
  }
  release()
  await settle()
  expect([play.log.rows.length, taro.received().length - before, taro.says(), hana.heard]).toEqual([
    2,
    2,
    '一二三四',
    ['saved 1', 'saved 2', 'saved 3'],
  ])
})

test('two who type at once keep their letters apart: each change has one author', async () => {
  const play = openPlay()
  const [hana, taro] = [await play.enter('花子'), await play.enter('太郎')]
  const release = play.log.hold('append')
  hana.type('一')
  await settle()
  hana.type('二')
  hana.type('三')
  taro.type('A')
  taro.type('B')
  hana.type('四')
  release()
  await settle()
  expect(play.log.rows.map(({ actorId }) => actorId)).toEqual(['花子', '花子', '太郎', '花子'])
  expect([hana.says(), play.logged()]).toEqual([taro.says(), taro.says()])
})

test('what was well before something forged stays, and the forger is ended', async () => {
  const play = openPlay()
  const [hana, villain] = [await play.enter('花子'), await play.enter('悪人')]
  hana.type('本文')
  await settle()
  const release = play.log.hold('append')
  hana.type('続き')
  await settle()
  villain.type('良い字')
  villain.doc.clientID = hana.doc.clientID
  villain.type('騙りの字')
  release()
  await settle()
  expect([villain.closed(), play.logged().includes('良い字'), play.logged().includes('騙りの字')]).toEqual([
    closeCodes.noRight,
    true,
    false,
  ])
})
