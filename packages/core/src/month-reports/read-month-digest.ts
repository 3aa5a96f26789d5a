import type { PortalRecord } from '@tsuzuri/model'
import type { MonthDigest } from '@tsuzuri/plugin'
import { blockContext } from '../blocks/block-context.ts'
import { collectionOf } from '../records/collection-of.ts'
import { shownRecord } from '../records/shown-record.ts'
import type { Scope } from '../scope.ts'
import { findMonthReport } from './find-month-report.ts'
import { monthReportOf } from './month-report-of.ts'

export interface ReadMonthDigest extends MonthDigest {
  readonly month: string
  /** Null where its report has not begun. */
  readonly report: PortalRecord | null
}

/** What the rows of a month come to now. Throws `month-report.none`, `month-report.month-invalid`. */
export const readMonthDigest = async (scope: Scope, month: string): Promise<ReadMonthDigest> => {
  const definition = monthReportOf(scope, month)
  const report = await findMonthReport(scope.read, definition, month)
  const digest = await blockContext(scope, 'ja').monthDigest(month)
  return { month, ...digest, report: report && shownRecord(scope.role, collectionOf(scope, definition.collection), report) }
}
