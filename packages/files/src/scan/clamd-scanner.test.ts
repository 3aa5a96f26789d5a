import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { clamdLimit, clamdVirus, freePort, hasClamd, startClamd } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { clamdScanner } from './clamd-scanner.ts'

const of = (...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): ReadableStream<Uint8Array> => new Blob([...parts]).stream()
const host = '127.0.0.1'

describe.skipIf(!hasClamd())('clamd', () => {
  test('says what is clean, what is infected wherever it stands, and what is larger than it takes', async () => {
    await using clamd = await startClamd()
    const { scan, version } = clamdScanner(clamd)
    expect(await version()).toMatch(/^ClamAV /)
    expect(await scan(of('給与データ'))).toEqual({ outcome: 'clean' })
    expect(await scan(of())).toEqual({ outcome: 'clean' })
    const infected = of(new Uint8Array(500_000), clamdVirus.text, new Uint8Array(1_000))
    expect(await scan(infected)).toEqual({ outcome: 'infected', finding: clamdVirus.finding })
    expect(await scan(of(new Uint8Array(20 * clamdLimit)))).toEqual({ outcome: 'too-large' })
  })
})

test.each([
  ['hangs up', (socket: Socket) => socket.end()],
  ['breaks off', (socket: Socket) => socket.resetAndDestroy()],
  ['says something else', (socket: Socket) => socket.end('UNKNOWN COMMAND\0')],
  ['says without end what nobody understands', (socket: Socket) => socket.end('x'.repeat(100_000))],
])('what listens there and %s is told in one coded error, and the content is let go', async (_what, answer) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  const port = await freePort()
  server.listen(port, host)
  await once(server, 'listening')
  let isLetGo = false
  const content = new ReadableStream<Uint8Array>({
    pull: (own) => own.enqueue(new Uint8Array(65_536)),
    cancel: () => void (isLetGo = true),
  })
  await expect(clamdScanner({ host, port }).scan(content)).rejects.toMatchObject({ code: 'scan.away', kind: 'unavailable' })
  await expect.poll(() => isLetGo).toBe(true)
  server.close()
})

test('where nothing listens that is told too', async () => {
  await expect(clamdScanner({ path: '/nowhere/clamd' }).scan(of('x'))).rejects.toMatchObject({ message: expect.stringContaining('ENOENT') })
  await expect(clamdScanner({ host, port: await freePort() }).version()).rejects.toMatchObject({
    message: expect.stringContaining('ECONNREFUSED'),
  })
})
