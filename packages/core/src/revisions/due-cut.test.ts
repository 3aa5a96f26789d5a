import type { LogMark } from '@tsuzuri/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueCut } from './due-cut.ts'

type Typed = readonly [actorId: string, second: number]

const marksOf = (typed: readonly Typed[]): readonly LogMark[] =>
  typed.map(([actorId, second], index) => ({ seq: index + 1, actorId, at: new Date(second * 1000) }))

const cut = async (typed: readonly Typed[], now: number, after = 0) => {
  const marks = marksOf(typed)
  const due = await dueCut(async (from, limit) => marks.filter(({ seq }) => seq > from).slice(0, limit), after, new Date(now * 1000))
  return typeof due === 'string' ? due : due.seq
}

test('nothing was written, so there is nothing to cut', async () => {
  expect(await cut([], 100)).toBe('nothing')
  expect(await cut([['佐藤', 0]], 900, 1)).toBe('nothing')
})

test('two minutes without a word end it', async () => {
  expect(await cut([['佐藤', 0]], 119)).toBe('waiting')
  expect(await cut([['佐藤', 0]], 120)).toBe(1)
  expect(
    await cut(
      [
        ['佐藤', 0],
        ['佐藤', 119],
        ['佐藤', 239],
      ],
      240,
    ),
  ).toBe(2)
})

test('half a minute does when somebody else goes on', async () => {
  expect(
    await cut(
      [
        ['佐藤', 0],
        ['鈴木', 29],
      ],
      60,
    ),
  ).toBe('waiting')
  expect(
    await cut(
      [
        ['佐藤', 0],
        ['佐藤', 30],
      ],
      60,
    ),
  ).toBe('waiting')
  expect(
    await cut(
      [
        ['佐藤', 0],
        ['鈴木', 30],
      ],
      60,
    ),
  ).toBe(1)
})

test('it never covers more than a quarter of an hour', async () => {
  const busy = Array.from({ length: 40 }, (_, minute): Typed => ['佐藤', minute * 60])
  expect([await cut(busy.slice(0, 15), 899), await cut(busy, 2400), await cut(busy, 2400, 16)]).toEqual(['waiting', 16, 32])
})

test('whenever it is asked, a page is cut at the same places', async () => {
  const pauses = fc.array(fc.tuple(fc.constantFrom('佐藤', '鈴木', '高橋'), fc.nat({ max: 200 })), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(pauses, fc.integer({ min: 1, max: 60 }), async (paused, every) => {
      let second = 0
      const typed = paused.map(([who, pause]): Typed => [who, (second += pause)])
      const end = second + 120
      const cuts = async (moments: readonly number[]) => {
        const found: number[] = []
        for (const now of moments) {
          const soFar = typed.filter(([, at]) => at <= now)
          for (let due = await cut(soFar, now); typeof due === 'number'; due = await cut(soFar, now, due))
            if (due > (found.at(-1) ?? 0)) found.push(due)
        }
        return found
      }
      const late = await cuts([end])
      const often = await cuts([...Array.from({ length: Math.ceil(end / every) }, (_, index) => index * every), end])
      expect(often).toEqual(late)
    }),
  )
})
