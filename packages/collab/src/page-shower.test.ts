import { expect, test } from 'vitest'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

test('readers and search are told after a quarter of a second of quiet', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  for (const word of ['一', '二', '三']) {
    hana.type(word)
    await play.clock.pass(200)
  }
  expect(play.log.calls('materialize')).toBe(0)
  await play.clock.pass(50)
  expect([play.log.calls('materialize'), play.log.shown()]).toEqual([1, 3])
})

test('and after a second though the typing goes on', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  for (let edit = 0; edit < 20; edit += 1) {
    hana.type('字')
    await play.clock.pass(100)
  }
  expect(play.log.calls('materialize')).toBe(2)
})

test('a page that takes a second to show is shown again only after nine more, or when it is closed', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const release = play.log.hold('materialize')
  hana.type('一')
  await play.clock.pass(1_250)
  release()
  await settle()
  for (let edit = 0; edit < 80; edit += 1) {
    hana.type('字')
    await play.clock.pass(100)
  }
  expect(play.log.calls('materialize')).toBe(1)
  await play.clock.pass(1_500)
  expect([play.log.calls('materialize'), play.log.shown()]).toEqual([2, 81])
})

test('what could not be shown is reported and tried again, ever more slowly, until it is', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  play.log.fail('materialize', 'refused', 'refused', 'refused')
  hana.type('一')
  await play.clock.pass(250)
  hana.leave()
  await play.clock.pass(3_000)
  expect([play.log.calls('materialize'), play.reported.length, play.log.shown()]).toEqual([3, 3, 0])
  await play.clock.pass(4_000)
  expect([play.log.shown(), play.reported.length]).toEqual([1, 3])
})

test('a page that is gone is not tried again', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  play.log.fail('materialize', 'missing')
  hana.type('一')
  await play.clock.pass(600_000)
  expect(play.log.calls('materialize')).toBe(1)
})

test('the log is merged after 500 rows, also when some are from before, and again only after as many', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  const write = async (edits: number): Promise<void> => {
    for (let edit = 0; edit < edits; edit += 1) {
      hana.type('字')
      await settle()
      if (edit % 50 === 0) await play.clock.pass(3_000)
    }
    await play.clock.pass(5_000)
  }
  await write(300)
  hana.leave()
  await play.clock.pass(31_000)
  hana.connect()
  await settle()
  play.log.fail('compact', 'refused')
  await write(199)
  expect(play.log.calls('compact')).toBe(0)
  await write(1)
  expect([play.log.calls('compact'), play.reported.length]).toEqual([1, 1])
  await write(499)
  expect(play.log.calls('compact')).toBe(1)
  await write(1)
  expect([play.log.calls('compact'), play.reported.length, play.logged().length]).toEqual([2, 1, 1_000])
})

test('or after 256 KiB', async () => {
  const play = openPlay()
  const hana = await play.enter('花子')
  hana.type('a'.repeat(256 * 1024))
  await play.clock.pass(1_000)
  expect(play.log.calls('compact')).toBe(1)
})
