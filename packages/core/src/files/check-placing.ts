import { fileErrors, normalFileName, normalFolder } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

export interface CheckPlacing {
  readonly folder: string
  readonly name: string
  /** Bytes, as far as known before they are sent. */
  readonly size?: number | undefined
  /** The most bytes it may have. */
  readonly limit: number
}

/**
 * Refuses before anything is sent what `placeFile` would refuse at the end, and answers the place in its one form. Throws
 * `file.name-invalid`, `file.too-large`, `access.denied`.
 */
export const checkPlacing = (scope: Scope, { folder, name, size = 0, limit }: CheckPlacing): Pick<DriveFile, 'folder' | 'name'> => {
  authorize(scope, 'file.place')
  const place = { folder: normalFolder(folder), name: normalFileName(name) }
  if (size > limit) throw fileErrors['too-large'](limit)
  return place
}
