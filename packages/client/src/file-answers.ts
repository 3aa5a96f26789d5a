import type { DriveLimits, FileText, FileVersion } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** What a page can show of a version without taking it away. */
export interface FilePreviewView {
  readonly version: Wire<FileVersion>
  /** How its content may be drawn; null where it may not. */
  readonly view: 'pdf' | 'picture' | null
  /** The first rows of comma or tab separated values; `whole` is false where there is more. */
  readonly table: { readonly rows: readonly (readonly string[])[]; readonly whole: boolean } | null
  /** What was read in it; null where nobody looks for text in such a file, or has not looked yet. */
  readonly text: FileText | null
}

/** A row that holds a version of the file, and in which of its fields. */
export interface FileHolderView {
  readonly version: string
  readonly collection: string
  readonly field: string
  readonly number: number | null
  readonly title: string
  /** Below the portal. */
  readonly href: string
}

/** How much a drive takes, and how much of that is used. */
export interface DriveRoomView {
  readonly limits: DriveLimits
  readonly used: { readonly files: number; readonly bytes: number }
}
