import { expect, test } from 'vitest'
import { createShowTurns } from './show-turns.ts'
import { createStoppedClock } from './testing/stopped-clock.ts'

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

test('pages are shown one at a time, as they came, with pauses of three times as long as each took', async () => {
  const { clock, begun, show } = open()
  void show('一', 10)
  void show('二', 20)
  void show('三', 10)
  await clock.pass(200)
  expect(begun).toEqual([
    ['一', 0],
    ['二', 40],
    ['三', 120],
  ])
})

test('a page that takes a second keeps the others waiting for a tenth of one more', async () => {
  const { clock, begun, show } = open()
  void show('長い', 1_000)
  void show('短い', 1)
  await clock.pass(2_000)
  expect(begun.at(-1)).toEqual(['短い', 1_100])
})

test('one that fails is told so, and the next has its turn', async () => {
  const { turns } = open()
  const failed = turns.take(() => Promise.reject(new Error('connection lost')))
  await expect(failed).rejects.toThrow('connection lost')
  await expect(turns.take(async () => {})).resolves.toBeUndefined()
})

test('at the end nothing pauses any more, not even who does already', async () => {
  const { clock, turns, begun, show } = open()
  void show('一', 10)
  void show('二', 10)
  void show('三', 10)
  await clock.pass(15)
  turns.hurry()
  await clock.pass(10)
  expect(begun).toEqual([
    ['一', 0],
    ['二', 15],
    ['三', 25],
  ])
})
