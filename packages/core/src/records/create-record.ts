import { type PortalRecord, recordIdSchema, type Role } from '@tsuzuri/model'
import { beginningsOf, type CollectionDefinition, mayWriteField, timeOf } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { changesBetween } from './changes-between.ts'
import { checkReferences } from './check-references.ts'
import { checkParent } from './check-parent.ts'
import { checkValues } from './check-values.ts'
import { collectionOf } from './collection-of.ts'
import { refuseColumns } from './refuse-columns.ts'
import { recordErrors, transitionRefused } from './record-errors.ts'
import { sharedText } from './shared-text.ts'
import { watchByItself } from './watch-record.ts'
import { shownRecord } from './shown-record.ts'
import { isEmpty, namesIn, recordColumns, type RecordPatchInput, type RecordValues, valueOf, withoutEmpty } from './record-values.ts'

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
    const state = input.state ?? collection.initial
    checkState(scope, collection, state)
    const now = scope.now()
    const { startsNow } = beginningsOf(collection, scope.role)
    const values: RecordValues = {
      title: input.title ?? '',
      assignee: input.assignee ?? null,
      startsAt: input.startsAt === undefined && startsNow ? now : (input.startsAt ?? null),
      dueAt: input.dueAt ?? null,
      fields: withoutEmpty(input.fields ?? {}),
    }
    checkValues(collection, scope.role, { ...values, fields: { ...unfilled(collection, scope.role), ...input.fields } }, values)
    refuseColumns(
      scope,
      collection,
      recordColumns.filter((column) => !isEmpty(values[column])),
    )
    await checkReferences(scope, tx, collection, values)
    const ball = collection.states[state]?.ball ?? null
    const record: PortalRecord = {
      ...values,
      id: recordIdSchema.parse(scope.engine.newId()),
      portalId: scope.portal.id,
      collection: collection.name,
      number: collection.numbered ? await tx.records.nextNumber(collection.name) : null,
      state,
      ball,
      ballSince: ball ? now : null,
      version: 1,
      createdBy: scope.actor.id,
      createdByName: scope.actor.name,
      createdAt: now,
      updatedAt: now,
      trashedAt: null,
    }
    if (record.fields['parent']) await checkParent(tx, { record, collection }, record.fields['parent'])
    await tx.records.insert(record, sharedText(collection, record.fields), timeOf(record, collection))
    const names = ['state', ...namesIn(values)]
    await tx.records.addChanges(
      changesBetween(scope, record, new Map(names.map((name) => [name, { before: null, after: valueOf(record, name) }]))),
    )
    await tx.events.add({
      type: 'record.created',
      subject: { kind: 'record', id: record.id },
      collection: collection.name,
      data: { number: record.number, state },
    })
    await watchByItself(scope, tx, record, record.assignee)
    return shownRecord(scope.role, collection, record)
  })

/** Required fields that this role writes and that were not given are flaws as well. */
const unfilled = (collection: CollectionDefinition, role: Role): Readonly<Record<string, null>> =>
  Object.fromEntries(
    Object.entries(collection.fields).flatMap(([name, field]) => (field.required && mayWriteField(role, field) ? [[name, null]] : [])),
  )

const checkState = (scope: Scope, collection: CollectionDefinition, state: string): void => {
  if (state === collection.initial) return
  if (!Object.hasOwn(collection.states, state)) throw recordErrors.invalid([{ path: 'state', message: `There is no state \`${state}\`.` }])
  // Seeding and rules write down what has come about already.
  if (scope.actor.kind === 'system') return
  const steps = collection.transitions.filter((transition) => transition.from.includes(collection.initial))
  const open = steps.filter((transition) => decide('record.transition', scope.role, { state: 'live', transition }) === 'allowed')
  if (open.some((transition) => transition.to === state)) return
  const known = steps.some((transition) => transition.to === state)
  throw transitionRefused(
    known ? 'denied' : 'conflict',
    collection.initial,
    state,
    open.map((transition) => transition.to),
  )
}
