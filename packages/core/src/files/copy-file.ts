import { fileErrors, normalFileName, normalFolder } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { contentOf } from './content-of.ts'
import { findFile } from './find-file.ts'
import { placePath } from './place-path.ts'
import { recordPlaced } from './record-placed.ts'

export interface CopyFile {
  readonly file: string
  readonly folder: string
  readonly name: string
  /** Whether a file that stands there already takes the content as its next version; refused else. */
  readonly replace?: boolean | undefined
}

/**
 * Places what a file holds now at another place too, as a file of its own. Throws `file.missing`, `file.name-invalid`, `file.place-taken`,
 * `file.place-is-folder`, `file.place-is-file`, `access.denied`.
 */
export const copyFile = (scope: Scope, { file: id, folder, name, replace = false }: CopyFile): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const file = await findFile(scope, tx, id)
    authorize(scope, 'file.place')
    const place = { folder: normalFolder(folder), name: normalFileName(name) }
    if (placePath(place) === placePath(file)) return file
    if (!replace && (await tx.files.byPlace(place.folder, place.name))) throw fileErrors['place-taken'](place.folder, place.name)
    const copy = await recordPlaced(scope, tx, place, contentOf(file.current))
    await tx.dav.copyProperties(placePath(file), placePath(place))
    return copy
  })
