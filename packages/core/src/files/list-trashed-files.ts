import type { DriveFile, List, ListQuery } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** What can be restored. Throws `access.denied`. */
export const listTrashedFiles = async (scope: Scope, { limit, cursor }: ListQuery): Promise<List<DriveFile>> => {
  authorize(scope, 'file.restore', { state: 'trashed' })
  return scope.read.files.list({ trashed: true, limit, cursor })
}
