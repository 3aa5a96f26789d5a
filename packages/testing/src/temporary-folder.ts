import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryFolderVariable } from './memory-folder.ts'

/** An empty folder of the test's own, deleted with all it holds when disposed of: `await using folder = await temporaryFolder()`. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

/**
 * Makes an empty folder: in a run of tests in memory, where there is room for that, since most of them wait for nothing else than the disk;
 * else, and for what is to be started from there (`onDisk`), in the system's temporary folder.
 */
export async function temporaryFolder({ onDisk = false }: { readonly onDisk?: boolean } = {}): Promise<TemporaryFolder> {
  const place = onDisk ? undefined : process.env[memoryFolderVariable]
  const path = await mkdtemp(join(place ?? tmpdir(), 'tsuzuri-test-'))
  // A process that is just ending may still write there what it has compiled.
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) }
}
