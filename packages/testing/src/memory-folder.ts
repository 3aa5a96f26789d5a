import { statfs } from 'node:fs/promises'

/** The variable by which the processes of a test run learn of a folder that lies in memory. */
export const memoryFolderVariable = 'TSUZURI_TEST_MEMORY_FOLDER'

const place = '/dev/shm'
/** More than all that lies there at a time, in bytes; containers are given 64 MiB unless told. */
const enough = 2 * 1024 ** 3

/** The folder in which Linux keeps files in memory, where it has room for a run of tests; else null. */
export async function memoryFolder(): Promise<string | null> {
  try {
    const { bavail, bsize } = await statfs(place)
    return bavail * bsize >= enough ? place : null
  } catch {
    return null
  }
}
