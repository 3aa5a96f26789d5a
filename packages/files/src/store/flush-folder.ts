import { open } from 'node:fs/promises'

/** Has the names in a folder survive a power cut. */
export const flushFolder = async (path: string): Promise<void> => {
  await using handle = await open(path, 'r')
  await handle.sync()
}
