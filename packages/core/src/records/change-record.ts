import type { PortalStores } from '@tsuzuri/db'
import type { DomainEvent, PortalRecord } from '@tsuzuri/model'
import { mayReadField, timeOf } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import { sameValue } from '../same-value.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { type ChangedValue, changedSince } from './changed-since.ts'
import { changesBetween } from './changes-between.ts'
import { checkReferences } from './check-references.ts'
import { checkValues } from './check-values.ts'
import { findRecord, type FoundRecord, type RecordRef } from './find-record.ts'
import { namesIn, onlyNames, patched, type RecordPatchInput, type RecordValues, valueOf } from './record-values.ts'
import { checkParent } from './check-parent.ts'
import { refuseColumns } from './refuse-columns.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { refuseSettled } from './refuse-settled.ts'
import { refuseStale } from './refuse-stale.ts'
import { sharedText } from './shared-text.ts'
import { shownRecord } from './shown-record.ts'
import { wholesOf } from './wholes-of.ts'

export interface ChangeRecord extends RecordRef {
  /**
   * The version the change was made on. What is sent as it stood then is no change: others' changes to it stay. A value that was
   * changed there and here is refused, unless both made the same of it.
   */
  readonly base?: number | undefined
  /** Only what shall change; null empties. */
  readonly patch: RecordPatchInput
}

/**
 * Throws `record.missing`, `record.invalid`, `record.field-denied`, `record.stale` with the record as it is and what both wrote,
 * `record.frozen`, `record.settled`, `access.denied`.
 */
export const changeRecord = (scope: Scope, { base, patch, ...ref }: ChangeRecord): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const found = await findRecord(scope, tx, ref)
    authorize(scope, 'record.update', { state: stateOf(found.record), collection: found.collection })
    refuseFrozen(found.collection, found.record)
    return changeFound(scope, tx, found, { base, patch })
  })

type JudgedChange = Pick<ChangeRecord, 'base' | 'patch'> & { readonly free?: readonly string[] | undefined }

/**
 * The same of a record that was found and may be changed, within a unit of work. `free`: names that a step may write for whoever takes it; `by`: what
 * the event says beside.
 */
export const changeFound = async (
  scope: Scope,
  tx: ScopedUnit,
  found: FoundRecord,
  { by = {}, ...change }: JudgedChange & { readonly by?: DomainEvent['data'] },
): Promise<PortalRecord> => {
  const { record, collection } = found
  const { after, changed } = await judgeChange(scope, tx, found, change)
  if (changed.length === 0) return shownRecord(scope.role, collection, record)
  const version = record.version + 1
  const values = new Map(changed.map((name) => [name, { before: valueOf(record, name), after: valueOf(after, name) }]))
  await tx.records.addChanges(changesBetween(scope, { id: record.id, version }, values))
  await tx.events.add({
    type: 'record.changed',
    subject: { kind: 'record', id: record.id },
    collection: collection.name,
    data: { number: record.number, fields: changed, ...wholesOf(record, after), ...by },
  })
  if (changed.includes('assignee') && after.assignee) await tx.records.watch(record.id, [after.assignee], scope.now())
  const search = { text: sharedText(collection, after.fields), time: timeOf({ ...record, ...after }, collection) }
  return shownRecord(scope.role, collection, await tx.records.update(record.id, { ...after, ...search, version, updatedAt: scope.now() }))
}

/** What would come of a change, and the names of the values that it truly changes; writes nothing. Throws what `changeRecord` does of values. */
export const judgeChange = async (
  scope: Scope,
  stores: PortalStores,
  found: FoundRecord,
  { base, patch: sent, free = [] }: JudgedChange,
): Promise<{ readonly after: RecordValues; readonly changed: readonly string[] }> => {
  const { record, collection } = found
  const since = await othersSince(scope, stores, found, base, sent)
  const asSent = patched(record, sent)
  const meant = namesIn(sent).filter((name) => !since.has(name) || !sameValue(valueOf(asSent, name), since.get(name)?.base))
  const patch = onlyNames(sent, meant)
  const after = patched(record, patch)
  checkValues(collection, scope.role, patch, after)
  refuseStale(scope, found, { base, values: new Map(meant.map((name) => [name, valueOf(after, name)])), since })
  const changed = meant.filter((name) => !sameValue(valueOf(record, name), valueOf(after, name)))
  const unfree = changed.filter((name) => !free.includes(name))
  refuseColumns(scope, collection, unfree)
  refuseSettled(collection, record, unfree)
  if (changed.includes('parent')) await checkParent(stores, found, after.fields['parent'] ?? null)
  // What was written before and is sent again unchanged may point to what is gone by now.
  if (changed.length > 0) await checkReferences(scope, stores, collection, onlyNames(patch, changed))
  return { after, changed }
}

/** Of values one may not read nothing is compared: what is refused and what is not would tell what they are. */
const othersSince = async (
  scope: Scope,
  stores: PortalStores,
  { record, collection }: FoundRecord,
  base: number | undefined,
  patch: RecordPatchInput,
): Promise<ReadonlyMap<string, ChangedValue>> => {
  if (base === undefined || base >= record.version) return new Map()
  const isReadable = (name: string) => !Object.hasOwn(patch.fields ?? {}, name) || mayReadField(scope.role, collection.fields[name])
  return changedSince(stores, record, base, namesIn(patch).filter(isReadable))
}
