import type { List, ListQuery } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The folders of the drive, empty ones too, in order. */
export const listFolders = async (scope: Scope, query: ListQuery): Promise<List<{ readonly folder: string }>> => {
  authorize(scope, 'file.read')
  return scope.read.folders.list(query)
}
