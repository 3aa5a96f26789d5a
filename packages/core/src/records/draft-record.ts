import { type PortalRecord, recordIdSchema, type Role } from '@tsuzuri/model'
import { beginningsOf, type CollectionDefinition, mayWriteField } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { checkValues } from './check-values.ts'
import type { CreateRecord } from './create-record.ts'
import { recordErrors, transitionRefused } from './record-errors.ts'
import { isEmpty, recordColumns, type RecordValues, withoutEmpty } from './record-values.ts'
import { refuseColumns } from './refuse-columns.ts'

/**
 * A new record as it would stand there, without its number; writes nothing, and asks nothing of the database: what its values point to is looked for apart.
 * Throws `record.invalid`, `record.field-denied`, `record.transition-refused`.
 */
export const draftRecord = (scope: Scope, collection: CollectionDefinition, input: Omit<CreateRecord, 'collection'>): PortalRecord => {
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
  const ball = collection.states[state]?.ball ?? null
  return {
    ...values,
    id: recordIdSchema.parse(scope.engine.newId()),
    portalId: scope.portal.id,
    collection: collection.name,
    number: null,
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
}

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
