import type { RenderContext } from '@tsuzuri/plugin'
import { stateOf } from '@tsuzuri/plugin/view'
import type { ReportData } from './block.ts'
import { reports } from './reports.ts'

/** One line a report, for mail. */
export const reportsAsText = ({ rows }: ReportData, { locale, t }: RenderContext): string =>
  rows.length === 0 ? t('empty') : rows.map((row) => `${row.title} [${stateOf(reports, row.state)?.label[locale] ?? row.state}]`).join('\n')
