import type { Scope, ScopedUnit } from '../scope.ts'

/** Takes a folder away with all below it, within a unit that has asked whether it may. */
export const putFolderIntoTrash = async (scope: Scope, tx: ScopedUnit, path: string): Promise<void> => {
  for (const { id, folder, name } of await tx.files.below(path))
    await tx.events.add({ type: 'file.trashed', subject: { kind: 'file', id }, data: { folder, name } })
  await tx.files.trashBelow(path, scope.now())
  await tx.folders.remove(path)
  await tx.dav.clear(path)
  await tx.events.add({ type: 'folder.trashed', subject: { kind: 'folder', id: path } })
}
