import { fileErrors, keyErrors, type StoredBlob, tellType } from '@tsuzuri/files'
import { type DriveFile, fileIdSchema, type FileVersion, type FileVersionId, fileVersionIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { checkPlacing } from './check-placing.ts'

export interface PlaceFile {
  readonly folder: string
  readonly name: string
  readonly content: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>
  /** The most bytes it may have. */
  readonly limit: number
  /** The id of the version that it becomes. Whoever tells one may repeat: it is placed once. */
  readonly as?: FileVersionId | undefined
}

/**
 * Places a file on the drive: the one way in, whichever door it came through. Where a live file stands already it becomes
 * that file's next version. Throws `file.name-invalid`, `file.too-large`, `access.denied`.
 */
export const placeFile = async (scope: Scope, input: PlaceFile): Promise<DriveFile> => {
  const place = checkPlacing(scope, input)
  const blob = await scope.engine.blobs.put(scope.portal.id, input.content, input.limit)
  const type = await tellType(blob.head, place.name)
  return recordPlaced(scope, place, input.as ?? fileVersionIdSchema.parse(scope.engine.newId()), blob, type)
}

type Place = Pick<DriveFile, 'folder' | 'name'>

const recordPlaced = (scope: Scope, place: Place, id: FileVersionId, blob: StoredBlob, type: string): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const placed = await tx.files.version(id)
    const earlier = placed && (await tx.files.get(placed.fileId))
    if (earlier) return earlier
    const there = await tx.files.byPlace(place.folder, place.name)
    const fileId = there?.id ?? fileIdSchema.parse(scope.engine.newId())
    const version = newVersion(scope, { id, fileId, number: (there?.versions ?? 0) + 1, type }, blob)
    await tx.events.add({
      type: there ? 'file.replaced' : 'file.placed',
      subject: { kind: 'file', id: fileId },
      data: { ...place, version: version.id, number: version.number, size: version.size, type },
    })
    await refuseLost(scope, blob)
    if (there) return tx.files.addVersion(version, there.version + 1)
    const at = version.placedAt
    const file: DriveFile = {
      ...place,
      id: fileId,
      portalId: scope.portal.id,
      current: version,
      versions: 1,
      version: 1,
      createdAt: at,
      updatedAt: at,
      trashedAt: null,
    }
    await tx.files.insert(file)
    return file
  })

/** What was erased, or taken for left over by the sweep, before this unit began is not recorded. */
const refuseLost = async ({ engine, portal }: Scope, { sha256 }: StoredBlob): Promise<void> => {
  if ((await engine.store.read.keys.portal(portal.id))?.destroyedAt) throw keyErrors.destroyed()
  if (!(await engine.blobs.has(portal.id, sha256))) throw fileErrors['blob-missing'](sha256)
}

const newVersion = (
  scope: Scope,
  told: Pick<FileVersion, 'id' | 'fileId' | 'number' | 'type'>,
  { sha256, size }: StoredBlob,
): FileVersion => ({
  ...told,
  portalId: scope.portal.id,
  sha256,
  size,
  placedBy: scope.actor.id,
  placedByName: scope.actor.name,
  placedAt: scope.now(),
})
