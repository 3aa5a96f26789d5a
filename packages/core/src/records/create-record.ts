import type { PortalRecord } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { checkReferences } from './check-references.ts'
import { collectionOf } from './collection-of.ts'
import { draftRecord } from './draft-record.ts'
import { insertRecord } from './insert-record.ts'
import type { RecordPatchInput } from './record-values.ts'

export interface CreateRecord extends RecordPatchInput {
  readonly collection: string
  /** The collection's initial state unless told; else one that this role could take it to from there. */
  readonly state?: string | undefined
}

/** Throws `collection.missing`, `access.denied`, `record.invalid`, `record.field-denied`, `record.transition-refused`. */
export const createRecord = (scope: Scope, input: CreateRecord): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const collection = collectionOf(scope, input.collection)
    authorize(scope, 'record.create', { state: 'live', collection })
    const draft = draftRecord(scope, collection, input)
    await checkReferences(scope, tx, collection, draft)
    return insertRecord(scope, tx, collection, draft)
  })
