// How long `npm start` takes in a fresh clone: nothing installed, nothing built, no store of packages at home.
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { npmStart } from './lib/npm-start.ts'
import { place } from './lib/place.ts'
import { printTable, verdict } from './lib/print-table.ts'

const run = promisify(execFile)
const goal = 90

/** A file that was deleted and not yet committed. */
const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
try {
  const clone = join(folder, 'clone')
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: place, maxBuffer: 64 * 1024 * 1024 })
  for (const file of stdout.split('\0').filter(Boolean)) await cp(join(place, file), join(clone, file)).catch(ignoreMissing)
  const home = join(folder, 'home')
  const seconds = await npmStart(clone, join(folder, 'data'), { HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home })
  printTable(
    ['', 'found', 'goal', ''],
    [['npm start, nothing installed, nothing built', `${seconds.toFixed(1)} s`, `${goal} s`, verdict(seconds <= goal)]],
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
