import type { PortalRecord } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'
import { draftMonthReport } from './draft-month-report.ts'
import { findMonthReport } from './find-month-report.ts'
import { monthReportErrors } from './month-report-errors.ts'
import { writeMonthReport } from './write-month-report.ts'

export interface BeginMonthReport {
  /** `2026-11`: one that has begun. */
  readonly month: string
}

/**
 * Begins the report of a month: its page and its record, which names what was done; both or neither. Throws `access.denied`,
 * `month-report.none`, `month-report.month-invalid`, `month-report.begun`, what `createPage` and `createRecord` do.
 */
export const beginMonthReport = async (scope: Scope, { month }: BeginMonthReport): Promise<PortalRecord> => {
  const { monthReport } = scope.engine.registry
  if (monthReport) authorize(scope, 'record.create', { state: 'live', collection: collectionOf(scope, monthReport.collection) })
  // Reads much; before the unit, which holds all other writers up.
  const draft = await draftMonthReport(scope, month)
  return scope.unit(async (tx) => {
    const there = await findMonthReport(tx, draft.definition, month)
    if (there) throw monthReportErrors.begun(month, there.number)
    return writeMonthReport(scope, tx, draft)
  })
}
