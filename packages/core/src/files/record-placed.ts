import { fileErrors, keyErrors } from '@tsuzuri/files'
import { type DriveFile, fileIdSchema, type FileId, type FileVersion, fileVersionIdSchema } from '@tsuzuri/model'
import { askScan } from '../scans/ask-scan.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { claimPlace } from './claim-place.ts'
import { refuseFull } from './refuse-full.ts'
import type { Place } from './place-path.ts'

/** A content that is in the store, and the id of the version it becomes, where that was told. */
export type PlacedContent = Pick<FileVersion, 'sha256' | 'size' | 'type'> & Partial<Pick<FileVersion, 'id'>>

/** Records a content at its place: a new file, or the next version of the one there. Throws `file.drive-full`, `file.too-many`, `file.place-is-folder`, `file.place-is-file`, `file.blob-missing`. */
export const recordPlaced = async (scope: Scope, tx: ScopedUnit, place: Place, content: PlacedContent): Promise<DriveFile> => {
  const there = await tx.files.byPlace(place.folder, place.name)
  await refuseFull(scope.portal, tx, { bytes: content.size, files: there ? 0 : 1 })
  if (!there) await claimPlace(tx, place, scope.now())
  const fileId = there?.id ?? fileIdSchema.parse(scope.engine.newId())
  const version = newVersion(scope, fileId, (there?.versions ?? 0) + 1, { ...content, scan: await askScan(scope, tx, content.sha256) })
  await tx.events.add({
    type: there ? 'file.replaced' : 'file.placed',
    subject: { kind: 'file', id: fileId },
    data: { ...place, version: version.id, number: version.number, size: version.size, type: version.type },
  })
  await refuseLost(scope, content)
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
}

/** What was erased, or taken for left over by the sweep, before this unit began is not recorded. */
const refuseLost = async ({ engine, portal }: Scope, { sha256 }: PlacedContent): Promise<void> => {
  if ((await engine.store.read.keys.portal(portal.id))?.destroyedAt) throw keyErrors.destroyed()
  if (!(await engine.blobs.has(portal.id, sha256))) throw fileErrors['blob-missing'](sha256)
}

const newVersion = (
  scope: Scope,
  fileId: FileId,
  number: number,
  { id, sha256, size, type, scan }: PlacedContent & Pick<FileVersion, 'scan'>,
): FileVersion => ({
  id: id ?? fileVersionIdSchema.parse(scope.engine.newId()),
  fileId,
  portalId: scope.portal.id,
  number,
  sha256,
  size,
  type,
  placedBy: scope.actor.id,
  placedByName: scope.actor.name,
  placedAt: scope.now(),
  scan,
})
