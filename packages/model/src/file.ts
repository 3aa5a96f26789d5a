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

/** Whether a content was looked through for viruses. */
export const scanStates = ['waiting', 'clean', 'infected', 'too-large'] as const
/** `waiting`: it is still to be; `infected`: one was found; `too-large`: the scanner takes none of that size. Only what is `clean` can be opened. */
export type ScanState = (typeof scanStates)[number]

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
  /** Null where nobody looks for viruses, and of what was placed before somebody did; it can be opened then. */
  readonly scan: ScanState | null
}

/** What came of reading the text in a file's content. */
export const textOutcomes = ['read', 'empty', 'encrypted', 'broken', 'too-intricate', 'too-large', 'lost'] as const
/**
 * `read`; `empty`: there is none, as in a scanned page; `encrypted`: it asks for a password; `broken`: it is not what its name says;
 * `too-intricate`: it took too much time or memory; `too-large`: nobody tried; `lost`: its content is not in the store.
 */
export type TextOutcome = (typeof textOutcomes)[number]

/** A part of a file's text, and where it stands: page or slide by number, sheet by name; null: nowhere in particular. */
export interface TextPart {
  readonly place: TextPlace | null
  readonly text: string
}
export interface TextPlace {
  readonly kind: 'page' | 'sheet' | 'slide'
  readonly name: string
}

/** The text of a content. */
export interface FileText {
  readonly outcome: TextOutcome
  /** In order; none unless the outcome is `read`. */
  readonly parts: readonly TextPart[]
  /** False where there is more than was taken. */
  readonly whole: boolean
}
