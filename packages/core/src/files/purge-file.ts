import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'
import { purgeIn } from './purge-in.ts'
import { refuseStaleFile } from './refuse-stale-file.ts'
import type { FileAtVersion } from './trash-file.ts'

/**
 * Deletes a trashed file with all its versions, for good; what is left is the record of it in the audit trail. Its contents go with
 * the next sweep. Throws `file.missing`, `file.stale`, `file.held`, `access.denied`, `access.wrong-state`.
 */
export const purgeFile = (scope: Scope, { file: id, base }: FileAtVersion): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const file = await findFile(scope, tx, id)
    authorize(scope, 'file.purge', { state: stateOf(file) })
    refuseStaleFile(file, base)
    await purgeIn(tx, file, 'asked')
    return file
  })
