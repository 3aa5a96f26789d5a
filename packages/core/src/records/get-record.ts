import type { PortalRecord } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'

/** Throws `collection.missing`, `record.missing`. */
export const getRecord = async (scope: Scope, ref: RecordRef): Promise<PortalRecord> => (await findRecord(scope, scope.read, ref)).record
