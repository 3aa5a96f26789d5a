import { type MonthReport, type MonthReportDefinition, monthSpan, openZone } from '@tsuzuri/plugin'
import { blockContext } from '../blocks/block-context.ts'
import type { Scope } from '../scope.ts'
import { monthReportOf } from './month-report-of.ts'

/** A month's report that is not written yet. */
export interface MonthReportDraft {
  readonly definition: MonthReportDefinition
  readonly report: MonthReport
}

/** What the report of a month would begin as. Throws `month-report.none`, `month-report.month-invalid`. */
export const draftMonthReport = async (scope: Scope, month: string): Promise<MonthReportDraft> => {
  const definition = monthReportOf(scope, month)
  const context = blockContext(scope, 'ja')
  const span = monthSpan(month, openZone(scope.portal.timeZone))
  return { definition, report: definition.begin(await context.monthDigest(month), span, context) }
}
