import type { Freeze } from '@tsuzuri/model'
import { findRecord, type RecordRef } from '../records/find-record.ts'
import { recordErrors } from '../records/record-errors.ts'
import type { Scope } from '../scope.ts'
import { type FrozenContent, frozenContent } from './frozen-content.ts'
import { hashOf } from './freeze-record.ts'

export interface CheckedFreeze extends Freeze {
  /** Whether the content still has the hash that the audit trail tells. */
  readonly intact: boolean
  readonly holds: FrozenContent
}

/** What was frozen with a record, held against its hash. Throws `record.missing`, `record.not-frozen`. */
export const getFreeze = async (scope: Scope, ref: RecordRef): Promise<CheckedFreeze> => {
  const { record } = await findRecord(scope, scope.read, ref)
  const freeze = await scope.read.freezes.of(record.id)
  if (!freeze) throw recordErrors['not-frozen'](ref.record)
  return { ...freeze, intact: hashOf(freeze.content) === freeze.hash, holds: frozenContent(freeze.content) }
}
