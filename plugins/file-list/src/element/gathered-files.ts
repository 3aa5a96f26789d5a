export interface FoundFile {
  readonly file: File
  /** Below the place where it was dropped, without slashes around it: `給与/11月`; empty for that place itself. */
  readonly folder: string
}

/** What was dropped or chosen, looked through to the last folder. */
export interface GatheredFiles {
  readonly files: readonly FoundFile[]
  /** Folders in which there was nothing to place. */
  readonly emptyFolders: readonly string[]
  /** Files and folders that the browser could not read. */
  readonly unread: readonly string[]
  /** How many files were left out because a system made them for itself. */
  readonly leftOut: number
}
