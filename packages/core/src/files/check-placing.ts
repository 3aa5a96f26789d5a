import { fileErrors, normalFileName, normalFolder } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { refuseFull } from './refuse-full.ts'

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
 * `file.name-invalid`, `file.too-large`, `file.drive-full`, `file.too-many`, `access.denied`.
 */
export const checkPlacing = async (
  scope: Scope,
  { folder, name, size = 0, limit }: CheckPlacing,
): Promise<Pick<DriveFile, 'folder' | 'name'>> => {
  authorize(scope, 'file.place')
  const place = { folder: normalFolder(folder), name: normalFileName(name) }
  const largest = Math.min(limit, scope.portal.driveLimits.fileBytes)
  if (size > largest) throw fileErrors['too-large'](largest)
  if (scope.portal.driveLimits.files !== null || size > 0) {
    const isNew = scope.portal.driveLimits.files !== null && !(await scope.read.files.byPlace(place.folder, place.name))
    await refuseFull(scope.portal, scope.read, { bytes: size, files: isNew ? 1 : 0 })
  }
  return place
}
