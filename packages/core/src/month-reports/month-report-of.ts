import { type MonthReportDefinition, openZone } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { monthReportErrors } from './month-report-errors.ts'

/** How a month is reported on. Throws `month-report.none`, `month-report.month-invalid` for what is no month or has not begun. */
export const monthReportOf = (scope: Scope, month: string): MonthReportDefinition => {
  const { monthReport } = scope.engine.registry
  if (!monthReport) throw monthReportErrors.none()
  const running = openZone(scope.portal.timeZone).day(scope.now()).slice(0, 7)
  if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) || month > running) throw monthReportErrors['month-invalid'](month, running)
  return monthReport
}
