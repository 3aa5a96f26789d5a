import { defineErrors } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const answers = defineErrors('page', {
  missing: { kind: 'missing', message: () => 'There is no such page.' },
  denied: { kind: 'denied', message: () => 'You may not.' },
  away: { kind: 'unavailable', message: () => 'The store is away.' },
})

describe('rights', () => {
  test('to a page that was put into the trash elsewhere end for all who are on it; back out of it, nobody is sent away', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    await play.rooms.recheckPage(play.place.portalId, play.place.pageId, '佐藤')
    expect([hana.closed(), taro.closed()]).toEqual([null, null])
    hana.become(() => Promise.reject(answers.missing()))
    await play.rooms.recheckPage(play.place.portalId, play.place.pageId, '佐藤')
    expect([hana.closed(), taro.closed()]).toEqual([closeCodes.noPage, null])
  })

  test('that become smaller count within five seconds, and a client that speaks markers is told', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    hana.mark()
    hana.become(async () => 'read')
    taro.become(async () => 'read')
    hana.type('まだ。')
    await play.clock.pass(5_000)
    hana.type('もう')
    hana.mark()
    await settle()
    expect([hana.heard, taro.heard, play.logged()]).toEqual([['saved 1', 'may write 0', 'refused 2', 'saved 2'], [], 'まだ。'])
    hana.become(async () => 'write')
    await play.rooms.recheck('花子')
    expect(hana.heard.at(-1)).toBe('may write 1')
  })

  test('of a hundred are asked for within five seconds, some at a time, so that nobody who types waits for all', async () => {
    const play = openPlay()
    const people = Array.from({ length: 100 }, (_, number) => play.person(`人${number}`).connect())
    await settle()
    let asked = 0
    for (const person of people)
      person.become(async () => {
        asked += 1
        return 'read'
      })
    await play.clock.pass(4_000)
    expect(asked).toBe(20)
    await play.clock.pass(1_000)
    expect(asked).toBe(100)
  })

  test.each([
    ['signed out', () => Promise.resolve(null), closeCodes.sessionEnded],
    ['no longer a member', () => Promise.reject(answers.denied()), closeCodes.noRight],
    ['on a page that is gone', () => Promise.reject(answers.missing()), closeCodes.noPage],
    ['not to be asked about, for the store is away', () => Promise.reject(answers.away()), closeCodes.storeFailed],
    ['not to be asked about, for something broke', () => Promise.reject(new Error('connection lost')), closeCodes.storeFailed],
  ])('of somebody who is %s end the connection', async (_what, answer: () => Promise<null>, code) => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    hana.become(answer)
    await play.clock.pass(5_000)
    expect([hana.closed(), taro.closed()]).toEqual([code, null])
  })

  test('are asked for anew when a membership changes, in that portal and of that person', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const taro = await play.enter('太郎')
    hana.mark()
    await settle()
    hana.become(async () => 'read')
    taro.become(async () => null)
    play.rooms.documents.recheck(play.place.portalId, '花子')
    await settle()
    expect([hana.heard, hana.closed(), taro.closed()]).toEqual([['saved 1', 'may write 0'], null, null])
    play.rooms.documents.recheck(play.place.portalId, '太郎')
    await settle()
    expect(taro.closed()).toBe(closeCodes.sessionEnded)
  })

  test('a page that is put into the trash ends for all on it, who are told by whom, as far as there is room', async () => {
    const play = openPlay()
    const hana = await play.enter('花子')
    const first = hana.socket()
    play.rooms.documents.close(play.place.portalId, play.place.pageId, '山田 健一')
    expect([hana.closed(), first?.reason]).toEqual([closeCodes.noPage, '山田 健一'])
    const second = hana.connect().socket()
    await settle()
    play.rooms.documents.close(play.place.portalId, play.place.pageId, '長'.repeat(50))
    expect(second?.reason).toBe('長'.repeat(41))
  })
})
