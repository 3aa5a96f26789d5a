import { expect, test } from 'vitest'
import { closeCodes } from './close-codes.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const crowd = async (play: ReturnType<typeof openPlay>, count: number) => {
  const people = Array.from({ length: count }, (_, number) => play.person(`人${number}`).connect())
  await settle()
  return people
}

test('on a page with more than twenty sockets what comes within 15 ms is committed at once and goes out as one frame', async () => {
  const play = openPlay()
  const [hana, ...others] = await crowd(play, 21)
  hana?.type('一')
  await settle()
  expect(others.map((other) => other.says())).toEqual(others.map(() => '一'))
  const [before, own, commits] = [others.map((other) => other.received().length), hana?.received().length, play.log.calls('append')]
  for (const word of ['二', '三', '四']) {
    hana?.type(word)
    await settle()
  }
  expect(others[0]?.says()).toBe('一')
  await play.clock.pass(15)
  expect(others.map((other, index) => [other.says(), other.received().length - (before[index] ?? 0)])).toEqual(
    others.map(() => ['一二三四', 1]),
  )
  expect([hana?.received().length, play.log.calls('append')]).toEqual([own, commits + 1])
})

test('and who wrote is told «saved» no later than the others see it', async () => {
  const play = openPlay()
  const [hana, taro] = await crowd(play, 21)
  for (const word of ['一', '二', '三']) {
    hana?.type(word)
    hana?.mark()
    await settle()
  }
  expect([hana?.heard, taro?.says()]).toEqual([['saved 1'], '一'])
  await play.clock.pass(15)
  expect([hana?.heard, taro?.says()]).toEqual([['saved 1', 'saved 2', 'saved 3'], '一二三'])
})

test('where several write within that, all say the same after one frame each', async () => {
  const play = openPlay()
  const people = await crowd(play, 30)
  people[1]?.type('初')
  await settle()
  const before = people.map((person) => person.received().length)
  for (const [number, person] of people.entries()) if (number % 3 === 0) person.type(`字${number}`)
  await settle()
  await play.clock.pass(15)
  expect(people.map((person) => person.says())).toEqual(people.map(() => play.logged()))
  expect(people.map((person, index) => person.received().length - (before[index] ?? 0))).toEqual(people.map(() => 1))
})

test('whoever leaves before it has gone out and comes back has it too', async () => {
  const play = openPlay()
  const people = await crowd(play, 30)
  for (const [number, person] of people.entries()) if (number % 3 === 0) person.type(`字${number}`)
  await settle()
  people[1]?.leave()
  people[1]?.connect()
  await settle()
  await play.clock.pass(30)
  expect(people.map((person) => person.says())).toEqual(people.map(() => play.logged()))
})

test('on a page with few it goes out at once', async () => {
  const play = openPlay()
  const [hana, taro] = await crowd(play, 20)
  hana?.type('一')
  await settle()
  expect(taro?.says()).toBe('一')
})

test('a person has eight connections to a page at most; the ninth is asked to come back', async () => {
  const play = openPlay()
  const windows = Array.from({ length: 9 }, () => play.person('花子').connect())
  const taro = await play.enter('太郎')
  await settle()
  expect(windows.map((window) => window.closed())).toEqual([...Array.from({ length: 8 }, () => null), closeCodes.tooMany])
  windows[0]?.leave()
  windows[8]?.connect()
  await settle()
  windows[8]?.type('九つ目')
  await settle()
  expect([windows[8]?.closed(), taro.says()]).toEqual([null, '九つ目'])
})
