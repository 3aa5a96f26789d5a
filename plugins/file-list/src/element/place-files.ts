import { driveRoom } from '@tsuzuri/ui/live/drive-room.ts'
import { Pause } from '@tsuzuri/ui/live/pause.ts'
import type { FoundFile } from './gathered-files.ts'
import { type OpenBatch, openBatch } from './open-batch.ts'
import { placeFile } from './place-file.ts'
import { refuseBefore } from './refuse-before.ts'

export interface PlaceFiles extends Omit<OpenBatch, 'total' | 'pause'> {
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
 * reason and a button to try again, and the others go on. What the drive will not take is not even sent. Answers which failed.
 */
export const placeFiles = async ({ files, turn, ...place }: PlaceFiles): Promise<readonly FoundFile[]> => {
  const pause = new Pause()
  const batch = openBatch({ ...place, pause, total: files.length })
  await turn
  const room = files.length > 0 ? await driveRoom(place.portal) : null
  const refused = room && refuseBefore(files, room)
  const waiting = [...files]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await placeFile(next, { ...place, pause, batch, refused: refused?.get(next) })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return batch.close()
}
