import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const leftoverAfterMilliseconds = 3_600_000

/** A folder that only its owner may enter, gone with all it holds when disposed of. */
export interface WorkFolder extends AsyncDisposable {
  readonly path: string
}

/**
 * Makes a folder beside `target`, on the same disk, in which it is prepared. What a killed process left of the same is
 * deleted, once nobody has written to it for an hour.
 */
export const openWorkFolder = async (target: string): Promise<WorkFolder> => {
  const parent = dirname(target)
  const prefix = `${basename(target)}.part-`
  for (const name of await readdir(parent)) if (name.startsWith(prefix)) await sweep(join(parent, name))
  const path = await mkdtemp(join(parent, prefix))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const sweep = async (folder: string): Promise<void> => {
  const inside = await readdir(folder).catch(() => [])
  const touched = await Promise.all([folder, join(folder, 'blobs/incoming'), ...inside.map((name) => join(folder, name))].map(touchedAt))
  if (Math.max(...touched) < Date.now() - leftoverAfterMilliseconds) await rm(folder, { recursive: true, force: true })
}

const touchedAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
