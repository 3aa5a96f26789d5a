import { attributeSchema, defineBlock, limitAttribute, limitWords } from '@tsuzuri/plugin'
import { recordRow, type RecordRow, runningYear } from '@tsuzuri/plugin/view'
import { renderReports } from './render.ts'
import { reports } from './reports.ts'
import { reportsAsText } from './reports-as-text.ts'

export interface ReportAttributes {
  readonly limit: number
}
export interface ReportData {
  readonly rows: readonly RecordRow[]
  readonly more: boolean
  readonly year: number
  readonly mayCreate: boolean
}

export const reportBlock = defineBlock<ReportAttributes, ReportData>({
  label: { ja: '報告一覧', en: 'Reports' },
  description: { ja: '毎月の報告と検収の状況', en: 'Monthly reports and whether they are accepted' },
  attributes: attributeSchema({ limit: limitAttribute(12) }),
  attributeWords: { limit: limitWords },
  migrations: [],
  sources: ['reports', 'members'],
  element: 'tsuzuri-report',
  load: async (context, { limit }) => {
    const [list, members] = await Promise.all([context.records('reports', { limit }), context.members()])
    return {
      rows: list.items.map((record) => recordRow(record, reports, context, members)),
      more: list.next !== null,
      year: runningYear(context),
      mayCreate: context.may('create', 'reports'),
    }
  },
  render: renderReports,
  text: reportsAsText,
})
