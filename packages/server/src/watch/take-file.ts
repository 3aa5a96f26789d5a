import { constants } from 'node:fs'
import { lstat, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Engine, openScope, placeFile } from '@tsuzuri/core'
import { type Actor, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { WatchedFolder } from '../config/config.ts'
import { largestUpload } from '../http/largest-upload.ts'
import { failureNote } from './failure-note.ts'
import { freePath } from './free-path.ts'
import { watchPlaces } from './watch-places.ts'

export interface TakeFile {
  readonly engine: Engine
  readonly watched: WatchedFolder
  /** Whether it stays, below `done`. */
  readonly keeps: boolean
  /** The file where it was laid aside to be taken, and its path within the watched folder. */
  readonly claimed: string
  readonly path: string
}

const watcher: Actor = { ...systemActor, name: '監視フォルダー' }

/**
 * Places a file that was laid aside, then removes it or keeps it below `done`. What is refused goes below `failed`, with the reason beside. Whoever comes a
 * second time with the same, as after a kill, makes no second version. Throws what is nobody's fault, such as a database that is away: then it stays where it is.
 */
export const takeFile = async ({ engine, watched, keeps, claimed, path }: TakeFile): Promise<void> => {
  const { done, failed } = watchPlaces(watched.folder)
  const before = await lstat(claimed).catch(() => null)
  // Another process was faster.
  if (!before?.isFile()) return
  const refused = await place(engine, watched, claimed, path)
  // Who still writes into it is waited for: it is placed again, as the next version.
  const after = await stat(claimed)
  if (!refused && (after.size !== before.size || after.mtimeMs !== before.mtimeMs))
    return takeFile({ engine, watched, keeps, claimed, path })
  if (refused) {
    const target = await moveInto(claimed, join(failed, path))
    await writeFile(`${target}.txt`, failureNote(refused))
  } else if (keeps) await moveInto(claimed, join(done, path))
  else await rm(claimed, { force: true })
}

/** What it was refused for; null when it is on the drive. */
const place = async (engine: Engine, { portal }: WatchedFolder, claimed: string, path: string): Promise<TsuzuriError | null> => {
  await using handle = await open(claimed, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const scope = await openScope(engine, watcher, portal)
    const folder = dirname(path)
    await placeFile(scope, {
      folder: folder === '.' ? '/' : folder,
      name: path.slice(path.lastIndexOf('/') + 1),
      content: handle.createReadStream({ autoClose: false }),
      limit: largestUpload,
      once: true,
    })
    return null
  } catch (error) {
    if (error instanceof TsuzuriError && error.kind !== 'unavailable') return error
    throw error
  }
}

const moveInto = async (from: string, to: string): Promise<string> => {
  await mkdir(dirname(to), { recursive: true })
  const target = await freePath(to)
  await rename(from, target)
  return target
}
