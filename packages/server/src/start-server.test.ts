import { once } from 'node:events'
import { connect } from 'node:net'
import { placeFile } from '@tsuzuri/core'
import { expect, test } from 'vitest'
import { openTestServer } from './testing/open-test-server.ts'

test('whoever takes a file and does not read on, or sends one and does not go on, holds no stop up for long', async () => {
  await using house = await openTestServer()
  const key = await house.key('abc', 'member')
  const content = new Blob([new Uint8Array(20_000_000)]).stream()
  const { id } = await placeFile(await house.portal('abc'), { folder: '/', name: 'large.bin', content, limit: 20_000_000 })
  const head = `host: 127.0.0.1\r\nauthorization: Bearer ${key}\r\n`
  const [reader, sender] = [connect(house.running.port, '127.0.0.1'), connect(house.running.port, '127.0.0.1')]
  for (const socket of [reader, sender]) socket.on('error', () => {})
  reader.write(`GET /api/v1/portals/abc/files/${id}/content HTTP/1.1\r\n${head}\r\n`)
  await once(reader, 'readable')
  sender.write(
    `POST /api/v1/portals/abc/files HTTP/1.1\r\n${head}content-type: multipart/form-data; boundary=x\r\ncontent-length: 9000\r\n\r\n--x\r\n`,
  )
  const begun = performance.now()
  await house.restart()
  expect(performance.now() - begun).toBeLessThan(10_000)
  for (const socket of [reader, sender]) socket.destroy()
})
