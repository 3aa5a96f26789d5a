import { nameOf } from '../files/name-of.ts'
import { folderOf } from '../files/folder-of.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import type { StandingPlace } from './standing-place.ts'

/** What stands at a place, by its whole path in its normal form; null where nothing does. Throws `access.denied`. */
export const findPlace = async (scope: Scope, { path }: { readonly path: string }): Promise<StandingPlace | null> => {
  authorize(scope, 'file.read')
  if (path === '/') return { kind: 'folder', path, madeAt: scope.portal.createdAt }
  const { files, folders, dav } = scope.read
  const file = await files.byPlace(folderOf(path), nameOf(path))
  if (file) return { kind: 'file', path, file }
  const madeAt = await folders.madeAt(path)
  if (madeAt) return { kind: 'folder', path, madeAt }
  const side = await dav.sideFile(path)
  return side && { kind: 'side', path, side }
}
