import type { DriveFile, FileVersion, ScanState } from '@tsuzuri/model'
import type { Tables } from '../tables/tables.ts'

/** A version with what is noted of its content. */
export interface VersionRow {
  readonly current: Tables['fileVersions']['$inferSelect']
  readonly scan: ScanState | null
}

/** A file with the version that is current. */
export interface FileRow extends VersionRow {
  readonly file: Tables['files']['$inferSelect']
}

export const toVersion = ({ current, scan }: VersionRow): FileVersion => ({ ...current, scan })

/** The file without what stands in its row for searching and sorting only. */
export const toFile = ({ file: { placedAt: _placed, nameFolded: _name, ...file }, ...row }: FileRow): DriveFile => ({
  ...file,
  current: toVersion(row),
})
