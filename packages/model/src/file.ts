import type { FileId, FileVersionId, PortalId } from './ids.ts'

/** A place in the portal's shared drive. Its content is in versions, which are never overwritten. */
export interface DriveFile {
  readonly id: FileId
  readonly portalId: PortalId
  /** `/` or `/給与/2026`, in NFC, without a trailing slash. */
  readonly folder: string
  /** In NFC. Unique among the live files of a folder. */
  readonly name: string
  readonly current: FileVersion
  readonly versions: number
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly trashedAt: Date | null
}

export interface FileVersion {
  readonly id: FileVersionId
  readonly fileId: FileId
  readonly portalId: PortalId
  /** Counts from 1 within the file. */
  readonly number: number
  /** SHA-256 of the content in lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Media type, told by content where that is possible. */
  readonly type: string
  readonly placedBy: string
  readonly placedByName: string
  readonly placedAt: Date
}
