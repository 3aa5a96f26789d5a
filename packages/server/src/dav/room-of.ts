import type { Scope } from '@tsuzuri/core'

/** No portal is limited: what an explorer is told is room enough for the largest files. */
const plenty = 1024 ** 4

/** How many bytes the drive of a portal holds, and how many more it would take. */
export const roomOf = async (scope: Scope): Promise<{ readonly used: number; readonly available: number }> => {
  const used = await scope.read.files.bytes()
  return { used, available: plenty }
}
