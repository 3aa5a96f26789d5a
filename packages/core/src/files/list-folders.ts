import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** Every folder that holds a live file, in order. */
export const listFolders = async (scope: Scope): Promise<readonly string[]> => {
  authorize(scope, 'file.read')
  return scope.read.files.folders()
}
