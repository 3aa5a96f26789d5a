import { expect, test } from 'vitest'
import { openTestServer } from '../testing/open-test-server.ts'
import { sendRaw } from '../testing/send-raw.ts'

test('metrics are for this machine itself, and through a proxy on it for keys only', async () => {
  await using house = await openTestServer()
  const staff = await house.key('abc', 'client-staff')
  const metrics = (headers: Readonly<Record<string, string>> = {}) => sendRaw(house.running.port, '/metrics', { headers })
  const statuses = await Promise.all(
    [
      {},
      { 'x-forwarded-for': '203.0.113.5' },
      { forwarded: 'for=203.0.113.5' },
      { 'x-forwarded-for': '203.0.113.5', authorization: `Bearer ${staff}` },
    ].map(async (headers) => (await metrics(headers)).status),
  )
  expect(statuses).toEqual([200, 404, 404, 200])
  expect((await metrics()).text).toMatch(
    /^# HELP process_resident_memory_bytes .*\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \d+\n/,
  )
})
