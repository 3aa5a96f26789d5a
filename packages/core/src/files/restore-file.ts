import { fileErrors } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope } from '../scope.ts'
import { claimPlace } from './claim-place.ts'
import { findFile } from './find-file.ts'
import { refuseStaleFile } from './refuse-stale-file.ts'
import type { FileAtVersion } from './trash-file.ts'

/** Brings a file back. Throws `file.missing`, `file.stale`, `file.place-taken`, `file.place-is-folder`, `file.place-is-file`, `access.denied`, `access.wrong-state`. */
export const restoreFile = (scope: Scope, { file: id, base }: FileAtVersion): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const file = await findFile(scope, tx, id)
    authorize(scope, 'file.restore', { state: stateOf(file) })
    refuseStaleFile(file, base)
    if (await tx.files.byPlace(file.folder, file.name)) throw fileErrors['place-taken'](file.folder, file.name)
    await claimPlace(tx, file, scope.now())
    await tx.events.add({ type: 'file.restored', subject: { kind: 'file', id: file.id }, data: { folder: file.folder, name: file.name } })
    return tx.files.update(file.id, { trashedAt: null, version: file.version + 1, updatedAt: scope.now() })
  })
