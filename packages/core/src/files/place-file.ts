import { tellType } from '@tsuzuri/files'
import type { DriveFile, FileVersionId } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { checkPlacing } from './check-placing.ts'
import { refuseType } from './refuse-type.ts'
import { recordPlaced } from './record-placed.ts'

export interface PlaceFile {
  readonly folder: string
  readonly name: string
  readonly content: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>
  /** The most bytes it may have. */
  readonly limit: number
  /** The id of the version that it becomes. Whoever tells one may repeat: it is placed once. */
  readonly as?: FileVersionId | undefined
  /** Whether the very content that is there already is left as it is, for whoever may come twice with the same. */
  readonly once?: boolean | undefined
  /** Asked in the unit that records it, when all has arrived: what it throws keeps the file out. */
  readonly guard?: ((tx: ScopedUnit) => Promise<void>) | undefined
}

/**
 * Places a file on the drive: the one way in, whichever door it came through. Where a live file stands already it becomes
 * that file's next version. Throws `file.name-invalid`, `file.too-large`, `file.drive-full`, `file.too-many`, `file.type-refused`, `file.place-is-folder`, `file.place-is-file`, `access.denied`.
 */
export const placeFile = async (scope: Scope, input: PlaceFile): Promise<DriveFile> => {
  const place = await checkPlacing(scope, input)
  const { driveLimits } = scope.portal
  const { head, sha256, size } = await scope.engine.blobs.put(scope.portal.id, input.content, Math.min(input.limit, driveLimits.fileBytes))
  const type = await tellType(head, place.name)
  refuseType(driveLimits, type)
  return scope.unit(async (tx) => {
    await input.guard?.(tx)
    const placed = input.as && (await tx.files.version(input.as))
    const earlier = placed && (await tx.files.get(placed.fileId))
    if (earlier) return earlier
    const there = input.once ? await tx.files.byPlace(place.folder, place.name) : null
    if (there?.current.sha256 === sha256) return there
    return recordPlaced(scope, tx, place, { sha256, size, type, ...(input.as && { id: input.as }) })
  })
}
