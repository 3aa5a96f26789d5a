// How long it takes to make a year's schedule for 300 portals, each entry with its history, event and what it was planned as, and
// to hold the plans against what is there once more.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'

const [portals, goal] = [300, 10]

interface Timed {
  readonly seconds: number
  /** Seconds of the processor, which say the same of a busy machine. */
  readonly processor: number
  readonly entries: number
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-schedule-'))
try {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(place, 'packages/server/src/testing/plan-many.ts'), String(portals)],
    { cwd: place, env: { ...process.env, TSUZURI_DATA: join(folder, 'data'), TSUZURI_DEMO: '0' } },
  )
  const { made, looked } = JSON.parse(stdout) as { readonly made: Timed; readonly looked: Timed }
  printTable(
    [`${portals} portals`, 'entries', 'seconds', 'of the processor', 'goal', ''],
    [
      [
        'a year looked at and made',
        String(made.entries),
        made.seconds.toFixed(1),
        made.processor.toFixed(1),
        String(goal),
        verdict(made.seconds <= goal),
      ],
      ['looked at again, nothing to do', String(looked.entries), looked.seconds.toFixed(1), looked.processor.toFixed(1), '', ''],
    ],
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
