import { describe, expect, test } from 'vitest'
import { createMemoryLog } from './testing/memory-log.ts'
import { createMemoryWire } from './testing/memory-wire.ts'
import { openPlay } from './testing/open-play.ts'
import type { Player } from './testing/player.ts'
import { settle } from './testing/settle.ts'

/** Two processes on one log, that hear of each other. */
const openTwo = () => {
  const log = createMemoryLog()
  const wire = createMemoryWire()
  return { log, wire, here: openPlay(log, wire.of('here')), there: openPlay(log, wire.of('there')) }
}
/** The others whom somebody sees on the page. */
const namesAt = ({ awareness }: Player): readonly string[] =>
  [...awareness.getStates()]
    .filter(([id]) => id !== awareness.clientID)
    .map(([, { user }]) => (user as { readonly name: string }).name)
    .toSorted()

describe('what is written at one process', () => {
  test('is shown at the other at once, without a look at the database', async () => {
    const { log, here, there } = openTwo()
    const hana = await here.enter('花子')
    const taro = await there.enter('太郎')
    const looks = log.calls('since')
    hana.type('花子。')
    await settle()
    taro.type('太郎。')
    await settle()
    hana.erase(0, 2)
    await settle()
    expect([hana.says(), taro.says(), log.rows.length, log.calls('since') - looks]).toEqual(['。太郎。', '。太郎。', 3, 0])
  })

  test('is fetched from the log where it is too large to be sent along', async () => {
    const { log, here, there } = openTwo()
    const hana = await here.enter('花子')
    const taro = await there.enter('太郎')
    const looks = log.calls('since')
    hana.type('あ'.repeat(10_000))
    await settle()
    expect([taro.says(), log.calls('since') - looks]).toEqual([hana.says(), 1])
  })

  test('while nobody is heard is found within three seconds, and at once when the line is mended', async () => {
    const { wire, here, there } = openTwo()
    const hana = await here.enter('花子')
    const taro = await there.enter('太郎')
    wire.cut('there')
    hana.type('一')
    await settle()
    expect(taro.says()).toBe('')
    await there.clock.pass(3_000)
    expect(taro.says()).toBe('一')
    hana.type('二')
    await settle()
    wire.mend('there')
    await settle()
    expect(taro.says()).toBe('一二')
    hana.type('三')
    await settle()
    expect(taro.says()).toBe('一二三')
  })

  test('by both at the same moment stands in the log once, and both say the same', async () => {
    const { log, here, there } = openTwo()
    const hana = await here.enter('花子')
    const taro = await there.enter('太郎')
    for (let round = 0; round < 10; round += 1) {
      hana.type(`花${round}`)
      taro.type(`太${round}`)
      if (round % 3 === 0) await settle()
    }
    await settle()
    await Promise.all([here, there].map(({ clock }) => clock.pass(3_000)))
    expect(hana.says()).toBe(taro.says())
    expect([hana.says().length, log.replay().getText('text').toString()]).toEqual([40, hana.says()])
  })

  test('is told to nobody when it could not be written', async () => {
    const { log, wire, here, there } = openTwo()
    const hana = await here.enter('花子')
    const taro = await there.enter('太郎')
    await Promise.all([here, there].map(({ clock }) => clock.pass(100)))
    const sent = wire.sent()
    log.fail('append', 'refused')
    hana.type('消える')
    await settle()
    expect([taro.says(), wire.sent() - sent]).toEqual(['', 0])
  })
})

describe('who is there', () => {
  const pass = async ({ here, there }: ReturnType<typeof openTwo>): Promise<void> => {
    await here.clock.pass(100)
    await there.clock.pass(100)
    await here.clock.pass(100)
  }

  test('is known at the other process, also to one that opens the page later, and so is who left', async () => {
    const two = openTwo()
    const hana = await two.here.enter('花子')
    await pass(two)
    const taro = await two.there.enter('太郎')
    await pass(two)
    expect([namesAt(hana), namesAt(taro)]).toEqual([['太郎'], ['花子']])
    const jiro = await two.there.enter('次郎')
    await pass(two)
    expect([namesAt(hana).length, namesAt(jiro).length]).toEqual([2, 2])
    taro.leave()
    await pass(two)
    expect([namesAt(hana), namesAt(jiro)]).toEqual([['次郎'], ['花子']])
  })

  test('is forgotten together with a process that is gone; who goes on at another is seen again', async () => {
    const two = openTwo()
    const hana = await two.here.enter('花子')
    const taro = await two.there.enter('太郎')
    await pass(two)
    expect(namesAt(hana)).toEqual(['太郎'])
    two.wire.cut('there')
    two.wire.lose('there')
    await pass(two)
    expect(namesAt(hana)).toEqual([])
    taro.leave()
    const moved = two.here.person('太郎')
    // His editor is the same one, with the id and the clock it had.
    moved.awareness.clientID = taro.awareness.clientID
    moved.doc.clientID = taro.doc.clientID
    moved.awareness.setLocalState({})
    moved.connect()
    await settle()
    await pass(two)
    expect(namesAt(hana)).toEqual(['太郎'])
  })

  test('cannot be said by a client for somebody at the other process', async () => {
    const two = openTwo()
    const hana = await two.here.enter('花子')
    const taro = await two.there.enter('太郎')
    const thief = await two.there.enter('盗人')
    await pass(two)
    thief.doc.clientID = hana.doc.clientID
    thief.type('騙り')
    await settle()
    await pass(two)
    expect([thief.closed(), namesAt(taro), two.log.rows.length]).toEqual([4403, ['花子'], 0])
  })
})
