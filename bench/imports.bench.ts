// A file of 50,000 rows: looked through, killed in the middle of being taken in, and taken in.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'

/** Milliseconds after which it is killed: rows are being written by then, and far from all of them. */
const untilKilled = 2_000
/** Milliseconds that whoever reads may wait while rows are taken in. */
const mostWaited = 500

interface Said {
  readonly id?: string
  readonly begun?: boolean
  readonly took?: number
  readonly waited?: number
  readonly added?: number
  readonly flawed?: number
  readonly count?: number
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-import-'))
const begin = (...args: readonly string[]) =>
  spawn(process.execPath, [join(place, 'packages/server/src/testing/import-many.ts'), ...args], {
    cwd: place,
    env: { ...process.env, TSUZURI_DATA: join(folder, 'data'), TSUZURI_DEMO: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const run = async (...args: readonly string[]): Promise<Said> => {
  let last: Said = {}
  for await (const line of createInterface({ input: begin(...args).stdout })) last = JSON.parse(line) as Said
  return last
}
/** Kills it while it takes the rows in. */
const killed = async (id: string): Promise<void> => {
  const child = begin('take', id)
  for await (const line of createInterface({ input: child.stdout })) {
    if (!(JSON.parse(line) as Said).begun) break
    await setTimeout(untilKilled)
    child.kill('SIGKILL')
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit')
  if (child.signalCode !== 'SIGKILL') throw new Error('It was through before it was killed.')
}

try {
  const tried = await run('try')
  await killed(tried.id ?? '')
  const left = await run('count')
  const taken = await run('take', tried.id ?? '')
  const there = await run('count')
  const row = (name: string, { took = 0, waited = 0, added, flawed }: Said) => [
    name,
    (took / 1000).toFixed(1),
    waited.toFixed(0),
    String(mostWaited),
    `${added} good, ${flawed} with a flaw`,
    verdict(waited <= mostWaited),
  ]
  printTable(
    ['50,000 rows by a file', 's', 'others waited ms', 'goal', 'rows', ''],
    [
      row('looked through', tried),
      ['killed in the middle', '', '', '', `${left.count} are there`, verdict(left.count === 0)],
      row('taken in', taken),
      ['then', '', '', '', `${there.count} are there`, verdict(there.count === taken.added)],
    ],
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
