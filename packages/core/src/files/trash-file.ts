import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'
import { putIntoTrash } from './put-into-trash.ts'
import { refuseStaleFile } from './refuse-stale-file.ts'

export interface FileAtVersion {
  readonly file: string
  /** Refused when the file is no longer at this version; unchecked when absent. */
  readonly base?: number | undefined
}

/** Moves a file to the trash; records that hold a version of it keep it. Throws `file.missing`, `file.stale`, `access.denied`, `access.wrong-state`. */
export const trashFile = (scope: Scope, { file: id, base }: FileAtVersion): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const file = await findFile(scope, tx, id)
    authorize(scope, 'file.trash', { state: stateOf(file) })
    refuseStaleFile(file, base)
    return putIntoTrash(scope, tx, file)
  })
