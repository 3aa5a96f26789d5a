import { fileErrors } from '@tsuzuri/files'
import { type DriveFile, type FileVersion, fileVersionIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { mayReadVersion } from './may-read-version.ts'

/** The version that a record holds, and the file it is of. Throws `file.missing`. */
export const fileVersion = async (
  scope: Scope,
  { version }: { readonly version: string },
): Promise<{ readonly file: DriveFile; readonly version: FileVersion }> => {
  const id = fileVersionIdSchema.safeParse(version)
  const found = id.success ? await scope.read.files.version(id.data) : null
  const file = found && (await scope.read.files.get(found.fileId))
  if (!found || !file || !(await mayReadVersion(scope, scope.read, file, found))) throw fileErrors.missing(version)
  return { file, version: found }
}
