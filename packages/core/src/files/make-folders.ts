import { fileErrors } from '@tsuzuri/files'
import type { ScopedUnit } from '../scope.ts'
import { folderOf } from './folder-of.ts'
import { nameOf } from './name-of.ts'

/** Makes the folder and those above it, as far as they are not there. Throws `file.place-is-file` where a file stands in the way. */
export const makeFolders = async (tx: ScopedUnit, folder: string, at: Date): Promise<void> => {
  if (await tx.folders.madeAt(folder)) return
  for (let path = folder; path !== '/'; path = folderOf(path))
    if (await tx.files.byPlace(folderOf(path), nameOf(path))) throw fileErrors['place-is-file'](path)
  await tx.folders.make(folder, at)
}
