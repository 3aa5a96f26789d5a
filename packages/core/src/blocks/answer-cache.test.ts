import { expect, test } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'

test('an answer is made once for all who ask at the same time and after', async () => {
  const cache = createAnswerCache<number>(2)
  let made = 0
  const make = async () => ++made
  expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual([1, 1])
  expect(await cache.get('a', make)).toBe(1)
})

test('the one not asked for longest goes first', async () => {
  const cache = createAnswerCache<string>(2)
  const made: string[] = []
  const ask = (key: string) => cache.get(key, async () => (made.push(key), key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is told to all who wait, and tried anew by the next', async () => {
  const cache = createAnswerCache<string>(2)
  const failing = () => cache.get('a', () => Promise.reject(new TypeError('no')))
  expect((await Promise.allSettled([failing(), failing()])).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await cache.get('a', async () => 'yes')).toBe('yes')
})
