import type { FileVersionId, RecordId } from '@tsuzuri/model'

/** What the rows of a month come to. */
export interface MonthDigest {
  /** By the names of the fields that the report keeps them in. */
  readonly figures: Readonly<Record<string, number>>
  /** The rows and the versions of files that were what was done. */
  readonly records: readonly RecordId[]
  readonly files: readonly FileVersionId[]
}
