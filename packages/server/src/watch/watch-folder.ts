import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Engine } from '@tsuzuri/core'
import { watch } from 'chokidar'
import type { WatchedFolder } from '../config/config.ts'
import { configErrors } from '../config/read-config.ts'
import { logError } from '../log-error.ts'
import { claimFile } from './claim-file.ts'
import { isTakenName } from './is-taken-name.ts'
import { takeFile } from './take-file.ts'
import { watchPlaces } from './watch-places.ts'

export interface Watch {
  /** Takes nothing more, and answers once what is being taken is. */
  readonly stop: () => Promise<void>
}
interface Watching {
  readonly engine: Engine
  readonly watched: WatchedFolder
  readonly keeps: boolean
}

/** A file has stopped growing when nobody wrote to it for so long; in milliseconds. */
const quiet = 2_000
/** How often what could not be taken, or was left by a process that was killed, is tried again; in milliseconds. */
const again = 60_000

/**
 * Takes what is laid into a folder of this machine, now and from now on, into the drive of a portal: one file after another, each when it has stopped
 * growing, in the folder of the drive that it lies in here. Links are never followed. Throws `config.invalid` where there is no such folder.
 */
export const watchFolder = async ({ engine, watched, keeps }: Watching): Promise<Watch> => {
  const { folder } = watched
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw configErrors.invalid('TSUZURI_WATCH', folder, 'a folder that is there')
  const places = watchPlaces(folder)
  const own = Object.values(places)
  let queue: Promise<void> = Promise.resolve()
  let stopped = false
  const enqueue = (work: () => Promise<void>): void => {
    queue = queue.then(async () => (stopped ? undefined : work())).catch((error: unknown) => logError(error, { where: folder }))
  }
  const take = async (path: string): Promise<void> => {
    // What was told may be late: whoever has written meanwhile is waited for.
    const written = await stat(join(folder, path)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => quiet,
    )
    if (written >= 0 && written < quiet) return void setTimeout(() => enqueue(() => take(path)), quiet).unref()
    const claimed = await claimFile(folder, path)
    if (claimed !== null) await finish(claimed)
  }
  const finish = async (claimed: string): Promise<void> => {
    const [aside = '', ...parts] = relative(places.taking, claimed).split('/')
    await takeFile({ engine, watched, keeps, claimed, path: parts.join('/') })
    await rm(join(places.taking, aside), { recursive: true, force: true })
  }
  const resume = async (): Promise<void> => {
    const left = await readdir(places.taking, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of left)
      if (entry.isFile()) await finish(join(entry.parentPath, entry.name)).catch((error: unknown) => logError(error, { where: folder }))
  }

  enqueue(resume)
  const timer = setInterval(() => enqueue(resume), again)
  const watcher = watch(folder, {
    followSymlinks: false,
    ignored: (path, stats) => own.includes(path) || (stats?.isSymbolicLink() ?? false),
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: 200 },
  })
  watcher.on('add', (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (isTakenName(name)) enqueue(() => take(relative(folder, path)))
  })
  watcher.on('error', (error) => logError(error, { where: folder }))
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await watcher.close()
      await queue
    },
  }
}
