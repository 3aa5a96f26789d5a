import { fileErrors } from '@tsuzuri/files'
import type { ScopedUnit } from '../scope.ts'
import { makeFolders } from './make-folders.ts'
import { type Place, placePath } from './place-path.ts'

/** Makes sure that a file can stand at the place, and makes its folder. Throws `file.place-is-folder`, `file.place-is-file`. */
export const claimPlace = async (tx: ScopedUnit, place: Place, at: Date): Promise<void> => {
  const path = placePath(place)
  if (await tx.folders.madeAt(path)) throw fileErrors['place-is-folder'](path)
  await makeFolders(tx, place.folder, at)
}
