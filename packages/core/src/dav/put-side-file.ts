import { folderOf } from '../files/folder-of.ts'
import { nameOf } from '../files/name-of.ts'
import { fileErrors } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { davErrors } from './dav-errors.ts'

const mostSideFiles = 10_000
const mostBytes = 1024 * 1024

/**
 * Keeps what an operating system lays beside the files for itself, or a file that has no content yet: seen by explorers, and by nobody else.
 * Throws `file.folder-missing`, `dav.side-file-too-large`, `dav.too-many-side-files`, `access.denied`.
 */
export const putSideFile = (scope: Scope, { path, content }: { readonly path: string; readonly content: Uint8Array }): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    if (content.byteLength > mostBytes) throw davErrors['side-file-too-large'](nameOf(path), mostBytes)
    const folder = folderOf(path)
    if (folder !== '/' && !(await tx.folders.madeAt(folder))) throw fileErrors['folder-missing'](folder)
    if ((await tx.dav.sideFileCount()) >= mostSideFiles) throw davErrors['too-many-side-files'](mostSideFiles)
    await tx.dav.putSideFile(path, content, scope.now())
  })
