import type { PortalRecord } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type MoveRecord, moveRecord } from './move-record.ts'

/** Brings a record back from the trash. Throws `record.missing`, `record.stale`, `access.denied`, `access.wrong-state`. */
export const restoreRecord = (scope: Scope, input: MoveRecord): Promise<PortalRecord> => moveRecord(scope, input, 'record.restore')
