// Portions of a list of 200,000 rows, filtered and sorted, and the firm's desk over 300 portals, on both databases.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '@tsuzuri/testing'
import { median, percentile } from './lib/median.ts'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'

/** Milliseconds. */
const goals = { sqlite: 5, postgres: 10, desk: 50 }

interface Told {
  readonly desk: readonly number[]
  readonly lists: Readonly<Record<string, readonly number[]>>
}

const measure = async (title: string, goal: number, environment: Readonly<Record<string, string>>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-records-'))
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(place, 'packages/server/src/testing/list-many.ts')], {
      cwd: place,
      env: { ...process.env, TSUZURI_DATA: join(folder, 'data'), TSUZURI_DEMO: '0', ...environment },
    })
    const { desk, lists } = JSON.parse(stdout) as Told
    const row = (name: string, times: readonly number[], most: number): readonly string[] => {
      const p95 = percentile(times, 95)
      return [name, median(times).toFixed(1), p95.toFixed(1), String(most), verdict(p95 <= most)]
    }
    printTable(
      [`${title}: 50 of 200,000 rows`, 'p50 ms', 'p95 ms', 'goal', ''],
      [...Object.entries(lists).map(([name, times]) => row(name, times, goal)), row('the desk, 300 portals', desk, goals.desk)],
    )
    console.log()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await measure('SQLite', goals.sqlite, {})
const postgres = await startPostgres()
try {
  await measure('PostgreSQL', goals.postgres, { DATABASE_URL: postgres.url })
} finally {
  await postgres.stop()
}
