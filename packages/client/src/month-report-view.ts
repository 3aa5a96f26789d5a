import type { RecordView } from './answers.ts'

/** What the rows of a month come to now, and its report where it has begun. */
export interface MonthReportView {
  readonly month: string
  readonly figures: Readonly<Record<string, number>>
  readonly records: readonly string[]
  readonly files: readonly string[]
  readonly report: RecordView | null
}
