import { fileErrors } from '@tsuzuri/files'
import { type DriveFile, type FileVersion, fileVersionIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'

/** The version that a record holds, and the file it is of. Throws `file.missing`. */
export const fileVersion = async (
  scope: Scope,
  { version }: { readonly version: string },
): Promise<{ readonly file: DriveFile; readonly version: FileVersion }> => {
  const id = fileVersionIdSchema.safeParse(version)
  const found = id.success ? await scope.read.files.version(id.data) : null
  if (!found) throw fileErrors.missing(version)
  return { file: await findFile(scope, scope.read, found.fileId), version: found }
}
