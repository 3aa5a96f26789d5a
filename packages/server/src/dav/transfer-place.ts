import {
  copyFile,
  copyFolder,
  davErrors,
  folderOf,
  isSideName,
  moveFolder,
  moveSideFile,
  nameOf,
  placeFile,
  putSideFile,
  saveByRename,
  type Scope,
  sideFileContent,
  type StandingPlace,
  dropSideFile,
  trashFolder,
} from '@tsuzuri/core'
import { largestUpload } from '../http/largest-upload.ts'

export interface Transfer {
  readonly verb: 'move' | 'copy'
  readonly from: StandingPlace
  readonly to: string
  /** What stands at the other place, which gives way. */
  readonly there: StandingPlace | null
  /** Whether what lies in a folder comes along, when it is copied. */
  readonly deep: boolean
}

/** Moves or copies a place with all that belongs to it, within a unit. Throws what the use cases throw, and `dav.side-file-place`. */
export const transferPlace = async (scope: Scope, transfer: Transfer): Promise<void> => {
  const { verb, from, to, there, deep } = transfer
  if (from.kind === 'side') return transferSide(scope, transfer)
  if (isSideName(nameOf(to))) throw davErrors['side-file-place'](nameOf(to))
  if (from.kind === 'folder') {
    const input = { folder: from.path, to, replace: true }
    await (verb === 'move' ? moveFolder(scope, input) : copyFolder(scope, { ...input, deep }))
    return
  }
  if (there?.kind === 'folder') await trashFolder(scope, { folder: to })
  if (there?.kind === 'side') await dropSideFile(scope, { path: to })
  const input = { file: from.file.id, folder: folderOf(to), name: nameOf(to), replace: true }
  await (verb === 'move' ? saveByRename(scope, input) : copyFile(scope, input))
}

/** What an operating system laid somewhere stays apart from the files, until it is given a name of a file and has content. */
const transferSide = async (scope: Scope, { verb, from, to, there }: Transfer): Promise<void> => {
  if (there?.kind === 'folder') await trashFolder(scope, { folder: to })
  const content = await sideFileContent(scope, { path: from.path })
  const stays = isSideName(nameOf(to)) || (content.byteLength === 0 && there?.kind !== 'file')
  if (stays && verb === 'move') return moveSideFile(scope, { path: from.path, to })
  if (stays) return putSideFile(scope, { path: to, content })
  await placeFile(scope, {
    folder: folderOf(to),
    name: nameOf(to),
    content: new Blob([new Uint8Array(content)]).stream(),
    limit: largestUpload,
  })
  if (verb === 'move') await dropSideFile(scope, { path: from.path })
}
