import type { PortalStores } from '@tsuzuri/db'
import { fileErrors } from '@tsuzuri/files'
import { type DriveFile, fileIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { mayKnowFile } from './may-know-file.ts'

/** Throws `file.missing`, for a trashed one also to whoever could not restore it. */
export const findFile = async (scope: Scope, stores: PortalStores, file: string): Promise<DriveFile> => {
  const id = fileIdSchema.safeParse(file)
  const found = id.success ? await stores.files.get(id.data) : null
  if (!found || !mayKnowFile(scope, found)) throw fileErrors.missing(file)
  return found
}
