import { fileErrors } from '@tsuzuri/files'
import type { Scope, ScopedUnit } from '../scope.ts'
import { folderOf } from './folder-of.ts'
import { makeFolders } from './make-folders.ts'
import { nameOf } from './name-of.ts'
import { putFolderIntoTrash } from './put-folder-into-trash.ts'
import { putIntoTrash } from './put-into-trash.ts'

export interface FolderPlaces {
  readonly from: string
  readonly to: string
  /** Whether what stands there goes to the trash; refused else. */
  readonly replace: boolean
}

/**
 * Makes sure that a folder can be put at a place, and makes the one above. Throws `file.folder-root`, `file.folder-missing`, `file.folder-in-itself`,
 * `file.folder-there`, `file.place-is-file`.
 */
export const clearFolderPlace = async (scope: Scope, tx: ScopedUnit, { from, to, replace }: FolderPlaces): Promise<void> => {
  if (from === '/' || to === '/') throw fileErrors['folder-root']()
  if (!(await tx.folders.madeAt(from))) throw fileErrors['folder-missing'](from)
  if (`${to}/`.startsWith(`${from}/`) || from.startsWith(`${to}/`)) throw fileErrors['folder-in-itself'](from)
  if (await tx.folders.madeAt(to)) {
    if (!replace) throw fileErrors['folder-there'](to)
    await putFolderIntoTrash(scope, tx, to)
  }
  const file = await tx.files.byPlace(folderOf(to), nameOf(to))
  if (file) {
    if (!replace) throw fileErrors['place-is-file'](to)
    await putIntoTrash(scope, tx, file)
  }
  await tx.dav.clear(to)
  await makeFolders(tx, folderOf(to), scope.now())
}
