import type { Scope, ScopedUnit } from '../scope.ts'
import type { PortalRecord } from '@tsuzuri/model'
import { findRecord, type RecordRef } from './find-record.ts'
import { listWatchers, type Watcher } from './list-watchers.ts'
import { recordErrors } from './record-errors.ts'

/** Begins to follow a record, or ends it, for oneself; answers who follows it then. Throws `record.missing`, `record.watch-person`. */
export const watchRecord = async (
  scope: Scope,
  { watch, ...ref }: RecordRef & { readonly watch: boolean },
): Promise<readonly Watcher[]> => {
  await scope.unit(async (tx) => {
    const { record } = await findRecord(scope, tx, ref)
    if (scope.actor.kind !== 'person') throw recordErrors['watch-person']()
    if (watch) await tx.records.watch(record.id, [scope.actor.id], scope.now())
    else await tx.records.unwatch(record.id, scope.actor.id)
  })
  return listWatchers(scope, ref)
}

/** Whoever writes of a record or is assigned to it follows it by that, within a unit of work. */
export const watchByItself = (scope: Scope, tx: ScopedUnit, record: PortalRecord, assignee: string | null = null): Promise<void> => {
  const people = new Set([...(scope.actor.kind === 'person' ? [scope.actor.id] : []), ...(assignee === null ? [] : [assignee])])
  return tx.records.watch(record.id, [...people], scope.now())
}
