import type { PlaceProperty } from '@tsuzuri/db'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** What explorers have noted of a place, and of what lies directly in it. Throws `access.denied`. */
export const propertiesAt = async (scope: Scope, { path }: { readonly path: string }): Promise<readonly PlaceProperty[]> => {
  authorize(scope, 'file.read')
  return scope.read.dav.properties(path)
}
