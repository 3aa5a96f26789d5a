import type { DriveFile, FileVersion } from '@tsuzuri/model'
import type { Tables } from '../tables/tables.ts'

/** A file with the version that is current. */
export interface FileRow {
  readonly file: Tables['files']['$inferSelect']
  readonly current: FileVersion
}

/** The file without what stands in its row for searching and sorting only. */
export const toFile = ({ file: { placedAt: _placed, nameFolded: _name, ...file }, current }: FileRow): DriveFile => ({ ...file, current })
