import { scanErrors } from '@tsuzuri/files'
import type { DriveFile, FileVersion } from '@tsuzuri/model'

/** Keeps a content from being opened as long as it is not known to be clean. Throws `scan.waiting`, `scan.infected`, `scan.too-large`. */
export const refuseUnscanned = ({ name }: Pick<DriveFile, 'name'>, { scan }: Pick<FileVersion, 'scan'>): void => {
  if (scan !== null && scan !== 'clean') throw scanErrors[scan](name)
}
