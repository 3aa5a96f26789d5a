import { expect, test } from 'vitest'
import { createShowTurns } from './show-turns.ts'
import { createStoppedClock } from './testing/stopped-clock.ts'

const pages = (from: number, to: number, at: number): [string, number][] =>
  Array.from({ length: to - from + 1 }, (_, index) => [`${from + index}`, at])

/** Pages that each take so long to show, and in which order they were shown when. */
const open = () => {
  const clock = createStoppedClock()
  const turns = createShowTurns(clock)
  const begun: [string, number][] = []
  const show = (page: string, took: number) =>
    turns.take(async () => {
      begun.push([page, clock.now()])
      await new Promise<void>((resolve) => clock.after(took, resolve))
    })
  return { clock, turns, begun, show }
}

test('four pages are shown at a time, as they came, with pauses of three times as long as they took', async () => {
  const { clock, begun, show } = open()
  for (let page = 1; page <= 10; page += 1) void show(`${page}`, 10)
  await clock.pass(200)
  expect(begun).toEqual([...pages(1, 4, 0), ...pages(5, 8, 40), ...pages(9, 10, 80)])
})

test('while many wait, which is when many type, the pauses are up to four times as long', async () => {
  const { clock, begun, show } = open()
  for (let page = 1; page <= 40; page += 1) void show(`${page}`, 10)
  await clock.pass(400)
  expect(begun).toEqual([...pages(1, 4, 0), ...pages(5, 8, 100), ...pages(9, 12, 200), ...pages(13, 16, 270), ...pages(17, 20, 340)])
})

test('what comes while others are shown has its turn after the pause', async () => {
  const { clock, begun, show } = open()
  void show('一', 20)
  await clock.pass(5)
  void show('二', 10)
  void show('三', 10)
  await clock.pass(200)
  expect(begun).toEqual([
    ['一', 0],
    ['二', 80],
    ['三', 80],
  ])
})

test('a page that a thread takes a second to read keeps the others waiting for a tenth of one, and for a tenth of pause', async () => {
  const { clock, begun, show } = open()
  void show('長い', 1_000)
  await clock.pass(1)
  void show('短い', 1)
  await clock.pass(2_000)
  expect(begun.at(-1)).toEqual(['短い', 200])
})

test('one that fails is told so, and the next has its turn', async () => {
  const { turns } = open()
  const failed = turns.take(() => Promise.reject(new Error('connection lost')))
  const other = turns.take(async () => {})
  await expect(failed).rejects.toThrow('connection lost')
  await expect(other).resolves.toBeUndefined()
  await expect(turns.take(async () => {})).resolves.toBeUndefined()
})

test('at the end nothing pauses any more, not even who does already', async () => {
  const { clock, turns, begun, show } = open()
  void show('一', 10)
  await clock.pass(5)
  void show('二', 10)
  await clock.pass(10)
  turns.hurry()
  await clock.pass(10)
  void show('三', 10)
  await clock.pass(10)
  expect(begun).toEqual([
    ['一', 0],
    ['二', 15],
    ['三', 25],
  ])
})
