import { fileErrors, normalFolder } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { makeFolders } from './make-folders.ts'

/** Makes a folder, with those above it. Throws `file.name-invalid`, `file.folder-there`, `file.place-is-file`, `access.denied`. */
export const makeFolder = (scope: Scope, { folder }: { readonly folder: string }): Promise<{ readonly folder: string }> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    const path = normalFolder(folder)
    if (path === '/' || (await tx.folders.madeAt(path))) throw fileErrors['folder-there'](path)
    await makeFolders(tx, path, scope.now())
    await tx.events.add({ type: 'folder.made', subject: { kind: 'folder', id: path } })
    return { folder: path }
  })
