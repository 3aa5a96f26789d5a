import { normalFolder } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { clearFolderPlace } from './clear-folder-place.ts'

export interface MoveFolder {
  readonly folder: string
  readonly to: string
  /** Whether what stands there goes to the trash; refused else. */
  readonly replace?: boolean | undefined
}

/**
 * Moves or renames a folder with all that lies in it: each file keeps its versions and history. All of it or nothing. Throws `file.name-invalid`,
 * `file.folder-root`, `file.folder-missing`, `file.folder-in-itself`, `file.folder-there`, `file.place-is-file`, `access.denied`.
 */
export const moveFolder = (scope: Scope, input: MoveFolder): Promise<{ readonly folder: string }> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.move')
    const [from, to] = [normalFolder(input.folder), normalFolder(input.to)]
    if (from === to) return { folder: to }
    await clearFolderPlace(scope, tx, { from, to, replace: input.replace ?? false })
    const files = await tx.files.below(from)
    for (const { folder } of files) normalFolder(to + folder.slice(from.length))
    await tx.files.moveBelow(from, to, scope.now())
    await tx.folders.move(from, to)
    await tx.dav.move(from, to)
    await tx.events.add({ type: 'folder.moved', subject: { kind: 'folder', id: to }, data: { from } })
    for (const { id, name, folder } of files)
      await tx.events.add({
        type: 'file.moved',
        subject: { kind: 'file', id },
        data: { folder: to + folder.slice(from.length), name, fromFolder: folder, fromName: name },
      })
    return { folder: to }
  })
