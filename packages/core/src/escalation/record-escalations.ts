import { type Escalation, sideOf } from '@tsuzuri/model'
import { findRecord, type RecordRef } from '../records/find-record.ts'
import type { Scope } from '../scope.ts'

/** What was escalated of a record, oldest first; a client is told what went to its own side. Throws `record.missing`. */
export const recordEscalations = async (scope: Scope, ref: RecordRef): Promise<readonly Escalation[]> => {
  const { record } = await findRecord(scope, scope.read, ref)
  const all = await scope.read.escalations.of(record.id)
  return sideOf(scope.role) === 'firm' ? all : all.filter(({ toSide }) => toSide === 'client')
}
