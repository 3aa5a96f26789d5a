import { fileErrors } from '@tsuzuri/files'
import type { DriveFile, FileVersion } from '@tsuzuri/model'
import { everyItem } from '../every-item.ts'
import type { ScopedUnit } from '../scope.ts'

/** Of so many versions the record of a deletion names the contents; it counts all. */
const mostNamed = 100

/**
 * Deletes a file and writes the record of its deletion (削除記録), as one. `reason`: somebody asked for it, or its time in the trash
 * is over. Throws `file.held` when a row holds one of its versions, also one in the trash, which may come back.
 */
export const purgeIn = async (tx: ScopedUnit, file: DriveFile, reason: 'asked' | 'retention'): Promise<void> => {
  const versions: FileVersion[] = []
  for await (const version of everyItem((query) => tx.files.versions(file.id, query))) versions.push(version)
  const ids = versions.map(({ id }) => id)
  // A comment that was taken back holds its files, too: they are part of what was said.
  const isAttached = (await tx.records.commentsHolding(ids, new Date(0))).length > 0
  if (isAttached || (await tx.records.holdAny(ids))) throw fileErrors.held(file.name)
  await tx.events.add({
    type: 'file.purged',
    subject: { kind: 'file', id: file.id },
    data: {
      folder: file.folder,
      name: file.name,
      versions: versions.length,
      bytes: versions.reduce((sum, { size }) => sum + size, 0),
      sha256: versions.slice(0, mostNamed).map(({ sha256 }) => sha256),
      trashedAt: file.trashedAt?.toISOString() ?? null,
      reason,
    },
  })
  await tx.files.purge(file.id)
}
