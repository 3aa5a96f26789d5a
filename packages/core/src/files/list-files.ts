import { normalFolder } from '@tsuzuri/files'
import type { DriveFile, List } from '@tsuzuri/model'
import type { FileQuery } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The live files of the drive, the one placed last first. Throws `file.name-invalid` for an impossible folder. */
export const listFiles = async (scope: Scope, { folder, q, limit, cursor }: FileQuery): Promise<List<DriveFile>> => {
  authorize(scope, 'file.read')
  return scope.read.files.list({ folder: folder === undefined ? undefined : normalFolder(folder), q, limit, cursor })
}
