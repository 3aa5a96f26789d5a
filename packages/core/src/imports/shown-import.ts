import type { RecordImport } from '@tsuzuri/db'
import { type ImportReport, importReportSchema } from './import-report.ts'

/** A file of rows that was looked through, as its sender sees it. */
export interface ShownImport {
  readonly id: string
  readonly collection: string
  readonly name: string
  readonly sha256: string
  readonly at: Date
  readonly takenAt: Date | null
  readonly report: ImportReport
  /** When the very same file was taken in before, and by whom. */
  readonly before: { readonly at: Date; readonly by: string } | null
}

export const shownImport = (
  { id, collection, name, sha256, at, takenAt, report }: RecordImport,
  before: RecordImport | null,
): ShownImport => ({
  id,
  collection,
  name,
  sha256,
  at,
  takenAt,
  report: importReportSchema.parse(report),
  before: before?.takenAt ? { at: before.takenAt, by: before.actorName } : null,
})
