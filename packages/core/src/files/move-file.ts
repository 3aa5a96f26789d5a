import { fileErrors, normalFileName, normalFolder } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope } from '../scope.ts'
import { claimPlace } from './claim-place.ts'
import { contentOf } from './content-of.ts'
import { findFile } from './find-file.ts'
import { placePath } from './place-path.ts'
import { putIntoTrash } from './put-into-trash.ts'
import { recordPlaced } from './record-placed.ts'
import { refuseStaleFile } from './refuse-stale-file.ts'
import type { FileAtVersion } from './trash-file.ts'

export interface MoveFile extends FileAtVersion {
  readonly folder: string
  readonly name: string
  /** Whether a file that stands there already takes the moved content as its next version; refused else. */
  readonly replace?: boolean | undefined
}

/**
 * Moves or renames a file: its versions and its history come along, and whatever names it goes on doing so. Onto another
 * file its content becomes that one's next version, and what was moved goes to the trash with its own history. Throws
 * `file.missing`, `file.stale`, `file.name-invalid`, `file.place-taken`, `file.place-is-folder`, `file.place-is-file`,
 * `access.denied`, `access.wrong-state`.
 */
export const moveFile = (scope: Scope, { file: id, base, folder, name, replace = false }: MoveFile): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const file = await findFile(scope, tx, id)
    authorize(scope, 'file.move', { state: stateOf(file) })
    refuseStaleFile(file, base)
    const place = { folder: normalFolder(folder), name: normalFileName(name) }
    if (placePath(place) === placePath(file)) return file
    const there = await tx.files.byPlace(place.folder, place.name)
    if (there) {
      if (!replace) throw fileErrors['place-taken'](place.folder, place.name)
      const replaced = await recordPlaced(scope, tx, place, contentOf(file.current))
      await putIntoTrash(scope, tx, file)
      return replaced
    }
    const now = scope.now()
    await claimPlace(tx, place, now)
    await tx.events.add({
      type: 'file.moved',
      subject: { kind: 'file', id: file.id },
      data: { ...place, fromFolder: file.folder, fromName: file.name },
    })
    await tx.dav.clear(placePath(place))
    await tx.dav.move(placePath(file), placePath(place))
    return tx.files.update(file.id, { ...place, version: file.version + 1, updatedAt: now })
  })
