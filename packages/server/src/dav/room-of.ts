import { readDriveRoom, type Scope } from '@tsuzuri/core'

/** Where only the disk is the limit, an explorer is told room enough for the largest files. */
const plenty = 1024 ** 4

/** How many bytes the drive of a portal holds, and how many more it would take. */
export const roomOf = async (scope: Scope): Promise<{ readonly used: number; readonly available: number }> => {
  const { used, bytesLeft } = await readDriveRoom(scope)
  return { used: used.bytes, available: bytesLeft ?? plenty }
}
