import type { FieldValues } from '@tsuzuri/model'
import type { BlockContext } from './block.ts'
import type { MonthDigest } from './month-digest.ts'
import type { MonthSpan } from './month-span.ts'

/** What a plugin's own rows of a month come to. Reads, and changes nothing. */
export type MonthDigester = (context: BlockContext, span: MonthSpan) => Promise<Partial<MonthDigest>>

/** A month's report as it begins: a page for what the firm writes, and the record that is accepted. */
export interface MonthReport {
  readonly page: {
    readonly title: string
    readonly slug: string
    readonly type: string
    readonly markdown: string
    readonly fields: FieldValues
  }
  readonly record: { readonly title: string; readonly dueAt: Date | null; readonly fields: FieldValues }
}

/** How the report of a month begins. There is one in an installation. */
export interface MonthReportDefinition {
  readonly collection: string
  /** The fields of the record that name the month (`2026-11`) and the page. */
  readonly monthField: string
  readonly pageField: string
  readonly begin: (digest: MonthDigest, span: MonthSpan, context: BlockContext) => MonthReport
}
