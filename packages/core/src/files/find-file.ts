import type { PortalStores } from '@tsuzuri/db'
import { fileErrors } from '@tsuzuri/files'
import { type DriveFile, fileIdSchema } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** Throws `file.missing`, for a trashed one also to whoever could not restore it. */
export const findFile = async (scope: Scope, stores: PortalStores, file: string): Promise<DriveFile> => {
  const id = fileIdSchema.safeParse(file)
  const found = id.success ? await stores.files.get(id.data) : null
  const known =
    found &&
    decide(found.trashedAt ? 'file.restore' : 'file.read', scope.role, { state: found.trashedAt ? 'trashed' : 'live' }) === 'allowed'
  if (!found || !known) throw fileErrors.missing(file)
  return found
}
