// The baseline: a bare Hono route that answers bytes it was given in a file, with headers it was given, in a process of its own.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { BareAnswer } from './start-bare.ts'

const answers: Record<string, BareAnswer> = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const app = new Hono()
for (const [path, { headers, body }] of Object.entries(answers)) {
  const bytes = new Uint8Array(Buffer.from(body, 'base64'))
  app.get(path, (context) => context.body(bytes, 200, headers))
}
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`127.0.0.1:${port}\nReady`))
process.on('SIGTERM', () => {
  server.close()
  process.exit(0)
})
