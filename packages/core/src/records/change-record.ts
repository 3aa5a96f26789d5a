import type { PortalRecord } from '@tsuzuri/model'
import { timeOf } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { changesBetween } from './changes-between.ts'
import { checkReferences } from './check-references.ts'
import { checkValues } from './check-values.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { namesIn, patched, type RecordPatchInput, valueOf } from './record-values.ts'
import { refuseStale } from './refuse-stale.ts'
import { stateOf } from '../policies/state-of.ts'
import { refuseFrozen } from './refuse-frozen.ts'

export interface ChangeRecord extends RecordRef {
  /** The version the change was made on. Others' changes since then to other values stay; to the same value they win. */
  readonly base?: number | undefined
  /** Only what shall change; null empties. */
  readonly patch: RecordPatchInput
}

/** Throws `record.missing`, `record.invalid`, `record.field-denied`, `record.stale` with the record as it is, `record.frozen`, `access.denied`. */
export const changeRecord = (scope: Scope, { base, patch, ...ref }: ChangeRecord): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const { record, collection } = await findRecord(scope, tx, ref)
    authorize(scope, 'record.update', { state: stateOf(record), collection })
    refuseFrozen(collection, record)
    const after = patched(record, patch)
    checkValues(collection, scope.role, patch, after)
    const names = namesIn(patch)
    await refuseStale(tx, record, base, new Map(names.map((name) => [name, valueOf(after, name)])))
    const changed = names.filter((name) => !sameValue(valueOf(record, name), valueOf(after, name)))
    if (changed.length === 0) return record
    await checkReferences(scope, tx, collection, only(patch, changed))
    const version = record.version + 1
    const values = new Map(changed.map((name) => [name, { before: valueOf(record, name), after: valueOf(after, name) }]))
    await tx.records.addChanges(changesBetween(scope, { id: record.id, version }, values))
    await tx.events.add({
      type: 'record.changed',
      subject: { kind: 'record', id: record.id },
      collection: collection.name,
      data: { number: record.number, fields: changed },
    })
    const found = { text: collection.text(after.fields), time: timeOf({ ...record, ...after }, collection) }
    return tx.records.update(record.id, { ...after, ...found, version, updatedAt: scope.now() })
  })

/** What was written before and is sent again unchanged may point to what is gone by now. */
const only = ({ assignee, fields }: RecordPatchInput, names: readonly string[]): RecordPatchInput => ({
  ...(names.includes('assignee') && assignee !== undefined ? { assignee } : {}),
  fields: Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => names.includes(name))),
})
