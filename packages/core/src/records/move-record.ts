import type { PortalRecord } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { changesBetween } from './changes-between.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { recordErrors } from './record-errors.ts'
import { shownRecord } from './shown-record.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { stateOf } from '../policies/state-of.ts'
import { wholesOf } from './wholes-of.ts'

export interface MoveRecord extends RecordRef {
  /** Refused when the record is no longer at this version; unchecked when absent. */
  readonly base?: number | undefined
}

/** The way into the trash and out of it. Throws `record.missing`, `record.stale`, `record.frozen`, `access.denied`, `access.wrong-state`. */
export const moveRecord = (scope: Scope, { base, ...ref }: MoveRecord, action: 'record.trash' | 'record.restore'): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const { record, collection } = await findRecord(scope, tx, ref)
    authorize(scope, action, { state: stateOf(record), collection })
    refuseFrozen(collection, record)
    if (base !== undefined && base !== record.version) throw recordErrors.stale(base, shownRecord(scope.role, collection, record), [])
    const now = scope.now()
    const trashedAt = action === 'record.trash' ? now : null
    const version = record.version + 1
    const values = new Map([['trashedAt', { before: record.trashedAt?.toISOString() ?? null, after: trashedAt?.toISOString() ?? null }]])
    await tx.records.addChanges(changesBetween(scope, { id: record.id, version }, values))
    await tx.events.add({
      type: action === 'record.trash' ? 'record.trashed' : 'record.restored',
      subject: { kind: 'record', id: record.id },
      collection: collection.name,
      data: { number: record.number, ...wholesOf(record) },
    })
    return shownRecord(scope.role, collection, await tx.records.update(record.id, { trashedAt, version, updatedAt: now }))
  })
