import type { FoundFile } from './gathered-files.ts'
import { type OpenBatch, openBatch } from './open-batch.ts'
import { placeFile } from './place-file.ts'

export interface PlaceFiles extends Omit<OpenBatch, 'total'> {
  readonly portal: string
  /** The drive's folder they go below. */
  readonly folder: string
  readonly files: readonly FoundFile[]
  /** What has to be over before these have their turn. */
  readonly turn: Promise<unknown>
}

/** Few enough to leave the browser connections for everything else, many enough that small files do not wait for one another. */
const atOnce = 3

/**
 * Places files, a few at once. Each tells its progress in a line of its own while it is under way; one that fails stays with the
 * reason and a button to try again, and the others go on. Answers which failed.
 */
export const placeFiles = async ({ files, turn, ...place }: PlaceFiles): Promise<readonly FoundFile[]> => {
  const batch = openBatch({ ...place, total: files.length })
  await turn
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await placeFile(next, { ...place, batch })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return batch.close()
}
