/** How much the drive of a portal takes. */
export interface DriveLimits {
  /** The largest file, in bytes. */
  readonly fileBytes: number
  /** All versions of all files together, those in the trash too, in bytes; null: what the disk holds. */
  readonly driveBytes: number | null
  /** How many files, those in the trash too; null: any number. */
  readonly files: number | null
  /** Media types that alone are taken, as `application/pdf` or `image/*`; with none, all but the refused ones. */
  readonly allowedTypes: readonly string[]
  /** Media types that are not taken, told by content. */
  readonly refusedTypes: readonly string[]
}

/** What holds where nobody has said otherwise. */
export const usualDriveLimits: DriveLimits = {
  fileBytes: 5 * 1024 ** 3,
  driveBytes: null,
  files: null,
  allowedTypes: [],
  refusedTypes: [],
}
