import type { DriveFile } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { placePath } from './place-path.ts'

/** Puts a live file into the trash, within a unit that has asked whether it may. */
export const putIntoTrash = async (scope: Scope, tx: ScopedUnit, file: DriveFile): Promise<DriveFile> => {
  const now = scope.now()
  await tx.events.add({ type: 'file.trashed', subject: { kind: 'file', id: file.id }, data: { folder: file.folder, name: file.name } })
  await tx.dav.clear(placePath(file))
  return tx.files.update(file.id, { trashedAt: now, version: file.version + 1, updatedAt: now })
}
