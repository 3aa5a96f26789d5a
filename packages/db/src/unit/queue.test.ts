import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { createQueue } from './queue.ts'

/** Adds tasks while one is under way, and answers in which order all ran. */
const orderOf = async (added: readonly (readonly ['run' | 'runNext', string])[]): Promise<readonly string[]> => {
  const queue = createQueue()
  const ran: string[] = []
  const { promise: mayEnd, resolve } = Promise.withResolvers<void>()
  const first = queue.run(() => mayEnd)
  const all = added.map(([how, name]) => queue[how](async () => void ran.push(name)))
  resolve()
  await Promise.all([first, ...all])
  return ran
}

test('what is next comes before what waits, but lets one of these pass before it comes again', async () => {
  const order = await orderOf([
    ['run', 'unit 1'],
    ['run', 'unit 2'],
    ['runNext', 'log 1'],
    ['runNext', 'log 2'],
    ['runNext', 'log 3'],
  ])
  expect(order).toEqual(['log 1', 'unit 1', 'log 2', 'unit 2', 'log 3'])
})

test('a task that fails, also at once, holds nobody up', async () => {
  const queue = createQueue()
  const refused = queue.run(() => Promise.reject(new Error('no')))
  const answered = queue.run(async () => 'yes')
  await expect(refused).rejects.toThrow('no')
  expect(await answered).toBe('yes')
})

test('a task stands where it was asked for, whoever was served before', async () => {
  const queue = createQueue()
  const place = new AsyncLocalStorage<string>()
  const ask = (name: string) => place.run(name, () => queue.run(async () => place.getStore()))
  expect(await Promise.all([ask('一'), ask('二'), ask('三')])).toEqual(['一', '二', '三'])
})
