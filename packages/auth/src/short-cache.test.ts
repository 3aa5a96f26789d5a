import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createShortCache } from './short-cache.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

test('cookies as long as a header may be, which anybody may send, fill no memory', async () => {
  const cache = createShortCache<null>(5_000, 10_000, () => new Date(0))
  collect()
  const before = process.memoryUsage().heapUsed
  for (let sent = 0; sent < 3_000; sent += 1) await cache.remember(Buffer.alloc(16_000, `${sent} `).toString('latin1'), async () => null)
  collect()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000)
  expect(await cache.remember(Buffer.alloc(16_000, '7 ').toString('latin1'), () => Promise.reject(new Error('asked again')))).toBeNull()
})
