import type { PortalRecord } from '@tsuzuri/model'
import { type CollectionDefinition, timeOf } from '@tsuzuri/plugin'
import type { Scope, ScopedUnit } from '../scope.ts'
import { checkParent } from './check-parent.ts'
import { firstChanges } from './first-changes.ts'
import { sharedText } from './shared-text.ts'
import { shownRecord } from './shown-record.ts'
import { watchByItself } from './watch-record.ts'
import { wholesOf } from './wholes-of.ts'

/** Writes a record that was drafted and checked, with its number, history and event. Throws what `checkParent` does. */
export const insertRecord = async (
  scope: Scope,
  tx: ScopedUnit,
  collection: CollectionDefinition,
  draft: PortalRecord,
): Promise<PortalRecord> => {
  const record = { ...draft, number: collection.numbered ? await tx.records.nextNumber(collection.name) : null }
  if (record.fields['parent']) await checkParent(tx, { record, collection }, record.fields['parent'])
  await tx.records.insert(record, sharedText(collection, record.fields), timeOf(record, collection))
  await tx.records.addChanges(firstChanges(scope, record))
  await tx.events.add({
    type: 'record.created',
    subject: { kind: 'record', id: record.id },
    collection: collection.name,
    data: { number: record.number, state: record.state, ...wholesOf(record) },
  })
  await watchByItself(scope, tx, record, record.assignee)
  return shownRecord(scope.role, collection, record)
}
