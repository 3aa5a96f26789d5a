import type { List, ListQuery } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The folders that hold a live file, in order. */
export const listFolders = async (scope: Scope, query: ListQuery): Promise<List<{ readonly folder: string }>> => {
  authorize(scope, 'file.read')
  return scope.read.files.folders(query)
}
