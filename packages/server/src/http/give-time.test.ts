import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { giveTime } from './give-time.ts'
import { largestUpload } from './largest-upload.ts'

test('the largest file has the time to come over a line of three megabits a second', () => {
  const { requestTimeout } = giveTime(createServer())
  expect((requestTimeout / 1_000) * 3_000_000).toBeGreaterThan(largestUpload * 8)
})

test('who begins a request and falls silent is given up', async () => {
  await using http = giveTime(createServer(), { silence: 200 }).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n\r\nx')
  expect(await once(socket.resume(), 'close')).toEqual([false])
})
