import type { CollectionDefinition } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** Whoever may add rows or change them may send a file of them; each row is judged by itself. Throws `access.denied`. */
export const authorizeImport = (scope: Scope, collection: CollectionDefinition): void => {
  if (decide('record.update', scope.role, { state: 'live', collection }) !== 'allowed')
    authorize(scope, 'record.create', { state: 'live', collection })
}
