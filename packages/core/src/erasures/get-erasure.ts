import type { DriveErasure } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** What is known of the erasure of the drive; null when nobody has asked for one. Throws `access.denied`. */
export const getErasure = async (scope: Scope): Promise<DriveErasure | null> => {
  authorize(scope, 'drive.read-erasure')
  return scope.engine.store.read.erasures.get(scope.portal.id)
}
