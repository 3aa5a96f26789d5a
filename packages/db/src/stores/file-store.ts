import type { DriveFile, FileId, FileText, FileVersion, FileVersionId, List, ListQuery, ScanState } from '@tsuzuri/model'

export interface FileFilter extends ListQuery {
  /** The folder and all below it. */
  readonly folder?: string | undefined
  readonly q?: string | undefined
  readonly trashed?: boolean | undefined
  /** Only what was put into the trash before. */
  readonly trashedBefore?: Date | undefined
}

export interface FilePatch {
  readonly folder?: string
  readonly name?: string
  readonly trashedAt?: Date | null
  readonly version: number
  readonly updatedAt: Date
}

/** What a virus scanner said of a content. */
export interface ScanNote {
  readonly state: ScanState
  /** What it calls what it has found. */
  readonly finding: string | null
}

/** The drive of one portal. Lists are newest first. */
export interface FileStore {
  /** A new file with its first version. */
  insert(file: DriveFile): Promise<void>
  addVersion(version: FileVersion, fileVersion: number): Promise<DriveFile>
  get(id: FileId): Promise<DriveFile | null>
  /** Those of the ids that are files outside of the trash. */
  live(ids: readonly FileId[]): Promise<readonly FileId[]>
  byPlace(folder: string, name: string): Promise<DriveFile | null>
  list(filter: FileFilter): Promise<List<DriveFile>>
  /** The live files that lie directly in the folder, in order of their names. */
  within(folder: string): Promise<readonly DriveFile[]>
  /** The live files of the folder and of all below it, in order of their places. */
  below(folder: string): Promise<readonly DriveFile[]>
  /** Takes the live files of a folder and of all below it along to where nothing must be; each is at its next version. */
  moveBelow(from: string, to: string, at: Date): Promise<void>
  /** Puts the live files of a folder and of all below it into the trash; each is at its next version. */
  trashBelow(folder: string, at: Date): Promise<void>
  versions(id: FileId, query: ListQuery): Promise<List<FileVersion>>
  version(id: FileVersionId): Promise<FileVersion | null>
  versionByNumber(id: FileId, number: number): Promise<FileVersion | null>
  /** The contents that versions refer to, each once, by their hashes. */
  contents(query: ListQuery): Promise<List<{ readonly sha256: string }>>
  /** The text of a content; null when nobody has looked for it yet. */
  text(sha256: string): Promise<FileText | null>
  /** Keeps what was read at that moment, in place of what was read before. */
  putText(sha256: string, text: FileText, readAt: Date): Promise<void>
  /** Notes that a content is to be looked through for viruses, unless it was. Answers how it stands. */
  askScan(sha256: string, at: Date): Promise<ScanState>
  /** Null where nobody asked. */
  scan(sha256: string): Promise<ScanNote | null>
  /** Keeps what the scanner said of a content that waits for it. False where it waits no more. */
  putScan(sha256: string, note: ScanNote, at: Date): Promise<boolean>
  /** The contents that have waited for the scanner since before that moment, the longest first. */
  toScan(before: Date, limit: number): Promise<readonly string[]>
  /** How many contents are in a state that keeps them from being read. */
  heldBack(): Promise<Readonly<Record<Exclude<ScanState, 'clean'>, number>>>
  /** Versions with that content, the oldest first. */
  versionsWith(sha256: string, limit: number): Promise<readonly FileVersion[]>
  /** Deletes a file with its versions, and what is noted of contents that no other version has. */
  purge(id: FileId): Promise<void>
  /** How many files there are, in the trash or not, and how many bytes all versions have together. */
  measure(): Promise<{ readonly files: number; readonly bytes: number }>
  /** Forgets what was read in contents. */
  removeTexts(): Promise<void>
  update(id: FileId, patch: FilePatch): Promise<DriveFile>
}
