import type { PlannedRow } from '@tsuzuri/db'
import type { FieldValues, PlannedValues, PortalRecord } from '@tsuzuri/model'
import type { PlannedRecord, Zone } from '@tsuzuri/plugin'
import { isDeepStrictEqual } from 'node:util'

/** A record that is there already, as the plan has it now and had it before. */
export interface PlannedChange {
  readonly key: string
  readonly record: PortalRecord
  readonly before: PlannedValues
  readonly after: PlannedValues
}

/** What following a plan would do. Whatever a person has touched stays as it is. */
export interface PlanChanges {
  readonly added: readonly PlannedRecord[]
  readonly changed: readonly PlannedChange[]
  /** What followed once and no longer does. */
  readonly removed: readonly Omit<PlannedChange, 'after'>[]
  /** What a person edited, and the plan has otherwise now; `after` is null where the plan has it no more. */
  readonly kept: readonly (Omit<PlannedChange, 'after'> & { readonly after: PlannedValues | null })[]
}

interface Compared {
  readonly plan: readonly PlannedRecord[]
  readonly planned: readonly (PlannedRow & { readonly record: PortalRecord })[]
  /** The state in which a record of the collection begins: what has left it is done with. */
  readonly initial: string
  /** Days before it are past and left alone. */
  readonly from: string
  readonly zone: Zone
}

/** The difference between a plan and what followed from it before. Pure. */
export const planChanges = ({ plan, planned, initial, from, zone }: Compared): PlanChanges => {
  const known = new Map(planned.map((row) => [row.key, row]))
  const wanted = new Map(plan.map((record) => [record.key, record]))
  const changed: PlannedChange[] = []
  const kept: PlanChanges['kept'][number][] = []
  for (const { key, ...values } of plan) {
    const row = known.get(key)
    const after: PlannedValues = { ...values, fields: withoutNulls(values.fields) }
    // What a person put into the trash does not come back.
    if (!row || row.record.trashedAt || isDeepStrictEqual(row.planned, after)) continue
    const change = { key, record: row.record, before: row.planned, after }
    if (isUntouched(row, initial, zone)) changed.push(change)
    else kept.push(change)
  }
  const gone = planned.filter(({ key, planned: { to }, record }) => !wanted.has(key) && to >= from && !record.trashedAt)
  const forgotten = gone.map((row) => ({ row, change: { key: row.key, record: row.record, before: row.planned } }))
  return {
    added: plan.filter(({ key }) => !known.has(key)),
    changed,
    removed: forgotten.filter(({ row }) => isUntouched(row, initial, zone)).map(({ change }) => change),
    kept: [...kept, ...forgotten.filter(({ row }) => !isUntouched(row, initial, zone)).map(({ change }) => ({ ...change, after: null }))],
  }
}

/** Whether a record still is what was planned. Who is assigned to it is no matter of the plan. */
const isUntouched = ({ record, planned }: PlannedRow & { readonly record: PortalRecord }, initial: string, zone: Zone): boolean =>
  record.state === initial &&
  record.title === planned.title &&
  record.startsAt?.getTime() === zone.startOfDay(planned.from).getTime() &&
  record.dueAt?.getTime() === zone.startOfDay(planned.to).getTime() &&
  isDeepStrictEqual(withoutNulls(record.fields), planned.fields)

const withoutNulls = (fields: FieldValues): FieldValues => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
