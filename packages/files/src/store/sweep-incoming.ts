import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const leftoverAfterMilliseconds = 3_600_000

/** Deletes what interrupted uploads left. Another process may be uploading, so only what nobody wrote to for an hour goes. */
export const sweepIncoming = async (incoming: string): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const touched = await stat(path).catch(() => null)
    if (touched && touched.mtimeMs < Date.now() - leftoverAfterMilliseconds) await rm(path, { force: true })
  }
}
