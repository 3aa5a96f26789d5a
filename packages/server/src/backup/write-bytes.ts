import { open } from 'node:fs/promises'

/** Makes a file for its owner alone; the answer means that it is on the disk. */
export const writeBytes = async (path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  await using handle = await open(path, 'wx', 0o600)
  for await (const chunk of bytes) await handle.appendFile(chunk)
  await handle.sync()
}
