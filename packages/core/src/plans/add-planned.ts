import { type PortalRecord, recordIdSchema } from '@tsuzuri/model'
import { openZone, type PlannedRecord, timeOf } from '@tsuzuri/plugin'
import { checkValues } from '../records/check-values.ts'
import { collectionOf } from '../records/collection-of.ts'
import { firstChanges } from '../records/first-changes.ts'
import { withoutEmpty } from '../records/record-values.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import type { ReadPlan } from './read-plan.ts'

/**
 * Makes the records of a plan, many at once, as `createRecord` makes each. Their pages come from the portal's own tree, so that what they refer
 * to is there. Throws `record.invalid` where the plan and the collection do not fit.
 */
export const addPlanned = async (
  scope: Scope,
  tx: ScopedUnit,
  { name, definition }: Pick<ReadPlan, 'name' | 'definition'>,
  added: readonly PlannedRecord[],
): Promise<void> => {
  const collection = collectionOf(scope, definition.collection)
  const zone = openZone(scope.portal.timeZone)
  const now = scope.now()
  const ball = collection.states[collection.initial]?.ball ?? null
  const made = added.map(({ key, from, to, title, fields: all }) => {
    const fields = withoutEmpty(all)
    const values = { title, assignee: null, startsAt: zone.startOfDay(from), dueAt: zone.startOfDay(to), fields }
    checkValues(collection, scope.role, values, values)
    const record: PortalRecord = {
      ...values,
      id: recordIdSchema.parse(scope.engine.newId()),
      portalId: scope.portal.id,
      collection: collection.name,
      number: null,
      state: collection.initial,
      ball,
      ballSince: ball ? now : null,
      version: 1,
      createdBy: scope.actor.id,
      createdByName: scope.actor.name,
      createdAt: now,
      updatedAt: now,
      trashedAt: null,
    }
    return { record, row: { key, recordId: record.id, planned: { title, from, to, fields } } }
  })
  await tx.records.insertAll(made.map(({ record }) => ({ record, text: collection.text(record.fields), time: timeOf(record, collection) })))
  await tx.records.addChanges(made.flatMap(({ record }) => firstChanges(scope, record)))
  await tx.plans.put(
    name,
    made.map(({ row }) => row),
  )
  await tx.events.addAll(
    made.map(({ record }) => ({
      type: 'record.created',
      subject: { kind: 'record', id: record.id },
      collection: collection.name,
      data: { number: null, state: record.state },
    })),
  )
}
