import { randomUUID } from 'node:crypto'
import { lstat, mkdir, realpath, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { watchPlaces } from './watch-places.ts'

/**
 * Lays a file of a watched folder aside, so that it is taken by one process only and whoever writes its name anew makes another. Answers where it lies now; null for what is no
 * file, is not there any more, or is reached by a link that leads out of the folder.
 */
export const claimFile = async (folder: string, path: string): Promise<string | null> => {
  const from = join(folder, path)
  const inside = join(await realpath(folder), dirname(path))
  const found = await lstat(from).catch(() => null)
  if (!found?.isFile() || (await realpath(dirname(from)).catch(() => null)) !== inside) return null
  const claimed = join(watchPlaces(folder).taking, randomUUID(), path)
  await mkdir(dirname(claimed), { recursive: true })
  return rename(from, claimed).then(
    () => claimed,
    () => null,
  )
}
