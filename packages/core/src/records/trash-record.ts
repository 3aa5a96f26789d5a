import type { PortalRecord } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type MoveRecord, moveRecord } from './move-record.ts'

/** Moves a record to the trash. Throws `record.missing`, `record.stale`, `access.denied`, `access.wrong-state`. */
export const trashRecord = (scope: Scope, input: MoveRecord): Promise<PortalRecord> => moveRecord(scope, input, 'record.trash')
