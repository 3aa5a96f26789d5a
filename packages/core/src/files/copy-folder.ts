import { normalFolder } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { clearFolderPlace } from './clear-folder-place.ts'
import { contentOf } from './content-of.ts'
import type { MoveFolder } from './move-folder.ts'
import { recordPlaced } from './record-placed.ts'

export interface CopyFolder extends MoveFolder {
  /** False: the folder alone, without what lies in it. */
  readonly deep?: boolean | undefined
}

/**
 * Copies a folder with what lies in it, each file as it is now. All of it or nothing. Throws `file.name-invalid`, `file.folder-root`,
 * `file.folder-missing`, `file.folder-in-itself`, `file.folder-there`, `file.place-is-file`, `access.denied`.
 */
export const copyFolder = (scope: Scope, input: CopyFolder): Promise<{ readonly folder: string }> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    const [from, to] = [normalFolder(input.folder), normalFolder(input.to)]
    const deep = input.deep ?? true
    await clearFolderPlace(scope, tx, { from, to, replace: input.replace ?? false })
    for (const path of deep ? await tx.folders.below(from) : [from])
      await tx.folders.make(normalFolder(to + path.slice(from.length)), scope.now())
    await tx.events.add({ type: 'folder.made', subject: { kind: 'folder', id: to } })
    for (const { folder, name, current } of deep ? await tx.files.below(from) : [])
      await recordPlaced(scope, tx, { folder: to + folder.slice(from.length), name }, contentOf(current))
    if (deep) await tx.dav.copyProperties(from, to)
    return { folder: to }
  })
