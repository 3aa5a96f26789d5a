import type { Portal } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** The portal as it was when the scope was opened. Throws `access.denied`. */
export const getPortal = async (scope: Scope): Promise<Portal> => {
  authorize(scope, 'portal.read')
  return scope.portal
}
