import { fileErrors, normalFolder } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { putFolderIntoTrash } from './put-folder-into-trash.ts'

/** Takes a folder away; all files below it go to the trash, from where each comes back with its folder. Throws `file.folder-missing`, `file.folder-root`, `access.denied`. */
export const trashFolder = (scope: Scope, { folder }: { readonly folder: string }): Promise<{ readonly folder: string }> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.trash')
    const path = normalFolder(folder)
    if (path === '/') throw fileErrors['folder-root']()
    if (!(await tx.folders.madeAt(path))) throw fileErrors['folder-missing'](path)
    await putFolderIntoTrash(scope, tx, path)
    return { folder: path }
  })
