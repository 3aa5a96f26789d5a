import type { PlaceLock } from '@tsuzuri/db'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The locks on a place, on those above it, and on all below it. Throws `access.denied`. */
export const locksTouching = async (scope: Scope, { path }: { readonly path: string }): Promise<readonly PlaceLock[]> => {
  authorize(scope, 'file.read')
  return scope.read.dav.locks(path, scope.now())
}
