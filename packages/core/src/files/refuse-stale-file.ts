import { fileErrors } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'

/** Throws `file.stale` with the file as it is. */
export const refuseStaleFile = (file: DriveFile, base: number | undefined): void => {
  if (base !== undefined && base !== file.version) throw fileErrors.stale(base, file)
}
