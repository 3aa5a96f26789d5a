import type { PortalRecord } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { shownRecord } from './shown-record.ts'

/** Throws `collection.missing`, `record.missing`. */
export const getRecord = async (scope: Scope, ref: RecordRef): Promise<PortalRecord> => {
  const { record, collection } = await findRecord(scope, scope.read, ref)
  return shownRecord(scope.role, collection, record)
}
