import type { PortalRecord } from '@tsuzuri/model'
import { openZone, type Repeating } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { draftRecord } from './draft-record.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { insertRecord } from './insert-record.ts'
import { recordErrors } from './record-errors.ts'
import { shownRecord } from './shown-record.ts'

export interface TakeOutOccurrence extends RecordRef {
  /** When that time begins, as its series has it. */
  readonly at: Date
}

/**
 * The record that stands for one time of a repeating one, with a state, a day and a history of its own: made of the series as it is,
 * unless there is one. Throws `record.missing`, `record.no-occurrence`, `access.denied`.
 */
export const takeOutOccurrence = (scope: Scope, { at, ...ref }: TakeOutOccurrence): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const { record, collection } = await findRecord(scope, tx, ref)
    authorize(scope, 'record.create', { state: 'live', collection })
    const { repeats } = collection
    if (!repeats || record.trashedAt || !repeats.fallsAt(record, at, openZone(scope.portal.timeZone)))
      throw recordErrors['no-occurrence'](at.toISOString())
    const there = (await tx.records.naming([record.id], record.createdAt)).find((other) => standsFor(other, repeats, record, at))
    if (there) return shownRecord(scope.role, collection, there)
    const { title, startsAt, dueAt } = record
    const length = startsAt && dueAt ? dueAt.getTime() - startsAt.getTime() : null
    const draft = draftRecord(scope, collection, { title, startsAt: at, dueAt: length === null ? null : new Date(at.getTime() + length) })
    const own = new Set([repeats.rule, ...collection.transitions.flatMap(({ stamps = [] }) => stamps)])
    const told = Object.fromEntries(Object.entries(record.fields).filter(([name]) => !own.has(name)))
    const fields = { ...told, [repeats.series]: record.id, [repeats.occurrence]: at.toISOString() }
    // When the series itself took its steps is not told of one of its times. What it says was checked when it was written; whom it names may be gone since, and is named still.
    return insertRecord(scope, tx, collection, { ...draft, assignee: record.assignee, fields })
  })

const standsFor = ({ collection, fields }: PortalRecord, { series, occurrence }: Repeating, record: PortalRecord, at: Date): boolean =>
  collection === record.collection &&
  fields[series] === record.id &&
  typeof fields[occurrence] === 'string' &&
  new Date(fields[occurrence]).getTime() === at.getTime()
