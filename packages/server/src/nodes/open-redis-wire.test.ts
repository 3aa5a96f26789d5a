import type { WireListener } from '@tsuzuri/collab'
import { type RedisServer, startRedis } from '@tsuzuri/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRedisWire } from './open-redis-wire.ts'

let redis: RedisServer | null = null
beforeAll(async () => {
  redis = await startRedis().catch((error: unknown) => {
    process.stdout.write(`Skipped: ${String(error)}\n`)
    return null
  })
})
afterAll(async () => redis?.[Symbol.asyncDispose]())

const bytes = (...some: readonly number[]): Uint8Array => Uint8Array.from(some)
const open = ({ url }: { readonly url: string }, secret = 's'.repeat(40)) => {
  const reported: unknown[] = []
  const wire = openRedisWire({ url, secret, report: (error) => reported.push(error), beat: { every: 50, patience: 400 } })
  return { wire, reported }
}
const listen = () => {
  const heard: string[] = []
  const listener: WireListener = {
    message: (data, from) => void heard.push(`${[...data].join()} ${from.length}`),
    ready: () => void heard.push('ready'),
    lost: () => void heard.push('lost'),
  }
  return { heard, listener }
}

test('each hears the others and never itself; what has another secret hears nothing', async (context) => {
  if (!redis) return context.skip('no redis-server')
  const [one, two, foreign] = [open(redis), open(redis), open(redis, 't'.repeat(40))]
  const [own, other, strange] = [listen(), listen(), listen()]
  const stop = two.wire.listen('page', other.listener)
  one.wire.listen('page', own.listener)
  foreign.wire.listen('page', strange.listener)
  await expect.poll(() => [own, other, strange].map(({ heard }) => heard[0])).toEqual(['ready', 'ready', 'ready'])
  one.wire.send('page', bytes(1, 0, 255))
  one.wire.send('another', bytes(9))
  two.wire.send('page', bytes())
  await expect.poll(() => [own.heard.at(-1), other.heard.at(-1)]).toEqual([' 36', '1,0,255 36'])
  stop()
  one.wire.send('page', bytes(2))
  await one.wire.close()
  await expect.poll(() => two.wire.isUp()).toBe(true)
  expect([other.heard.length, strange.heard]).toEqual([2, ['ready']])
  await Promise.all([two, foreign].map(({ wire }) => wire.close()))
})

test('a process that ends, or is not heard any more, is told as lost', async (context) => {
  if (!redis) return context.skip('no redis-server')
  const [one, two] = [open(redis), open(redis)]
  const own = listen()
  one.wire.listen('page', own.listener)
  await expect.poll(() => [one.wire.isUp(), two.wire.isUp(), own.heard[0]]).toEqual([true, true, 'ready'])
  two.wire.send('page', bytes(7))
  await expect.poll(() => own.heard.at(-1)).toBe('7 36')
  await two.wire.close()
  await expect.poll(() => own.heard.at(-1)).toBe('lost')
  await one.wire.close()
})

test('without Redis it says so, once, and drops what is sent; back again it tells everybody to look what was missed', async (context) => {
  if (!redis) return context.skip('no redis-server')
  const { wire, reported } = open(redis)
  const own = listen()
  wire.listen('page', own.listener)
  await expect.poll(() => [wire.isUp(), own.heard]).toEqual([true, ['ready']])
  await redis.stop()
  await expect.poll(() => wire.isUp()).toBe(false)
  wire.send('page', bytes(1))
  // The end of the connection says nothing yet; that none can be had is what is told.
  await expect.poll(() => reported.length).toBe(1)
  await redis.start()
  await expect.poll(() => [wire.isUp(), own.heard.at(-1)], { timeout: 5_000 }).toEqual([true, 'ready'])
  expect(reported.length).toBe(1)
  // A connection that is cut alone comes back as well.
  const before = own.heard.length
  await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub')
  await expect.poll(() => own.heard.length > before && own.heard.at(-1), { timeout: 5_000 }).toBe('ready')
  await wire.close()
})
