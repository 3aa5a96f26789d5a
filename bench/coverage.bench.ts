// How long the coverage board of a portal with 500 pages takes at the server, for the firm and for a client, and what is said twice or leads nowhere.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'

const [pages, goal] = [500, 50]

interface Timed {
  /** Milliseconds, in the middle of twenty times. */
  readonly clock: number
  /** Of the processor, which says the same of a busy machine. */
  readonly processor: number
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-coverage-'))
try {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(place, 'packages/server/src/testing/cover-many.ts'), String(pages)],
    { cwd: place, env: { ...process.env, TSUZURI_DATA: join(folder, 'data'), TSUZURI_DEMO: '0' } },
  )
  const { firm, client, findings } = JSON.parse(stdout) as Readonly<Record<'firm' | 'client' | 'findings', Timed>>
  const row = (name: string, { clock, processor }: Timed) => [
    name,
    clock.toFixed(1),
    processor.toFixed(1),
    String(goal),
    verdict(clock <= goal),
  ]
  printTable(
    [`${pages} pages`, 'ms', 'of the processor', 'goal', ''],
    [row('the board, to the firm', firm), row('the board, to a client', client), row('what is said twice or leads nowhere', findings)],
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
