import { type CollectionDefinition, inMode } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { collectionErrors } from './record-errors.ts'

/** A collection's declaration, as the portal's mode has it. Throws `collection.missing`, also to whoever may not read it. */
export const collectionOf = (scope: Scope, name: string): CollectionDefinition => {
  const collection = scope.engine.registry.collections.get(name)
  if (!collection || !mayReadRecords(scope.role, collection)) throw collectionErrors.missing(name)
  return inMode(collection, scope.portal.mode)
}
