import type { PortalRecord } from '@tsuzuri/model'
import { timeOf } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { checkReferences } from './check-references.ts'
import { checkParent } from './check-parent.ts'
import { collectionOf } from './collection-of.ts'
import { draftRecord } from './draft-record.ts'
import { firstChanges } from './first-changes.ts'
import { sharedText } from './shared-text.ts'
import { watchByItself } from './watch-record.ts'
import { shownRecord } from './shown-record.ts'
import type { RecordPatchInput } from './record-values.ts'
import { wholesOf } from './wholes-of.ts'

export interface CreateRecord extends RecordPatchInput {
  readonly collection: string
  /** The collection's initial state unless told; else one that this role could take it to from there. */
  readonly state?: string | undefined
}

/** Throws `collection.missing`, `access.denied`, `record.invalid`, `record.field-denied`, `record.transition-refused`. */
export const createRecord = (scope: Scope, input: CreateRecord): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const collection = collectionOf(scope, input.collection)
    authorize(scope, 'record.create', { state: 'live', collection })
    const draft = draftRecord(scope, collection, input)
    await checkReferences(scope, tx, collection, draft)
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
  })
