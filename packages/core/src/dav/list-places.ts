import { placePath } from '../files/place-path.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import type { StandingPlace } from './standing-place.ts'

/** What lies directly in a folder, as an explorer sees it: all of it, for an explorer knows no pages of a list. Throws `access.denied`. */
export const listPlaces = async (scope: Scope, { folder }: { readonly folder: string }): Promise<readonly StandingPlace[]> => {
  authorize(scope, 'file.read')
  const { files, folders, dav } = scope.read
  const standing: readonly StandingPlace[] = [
    ...(await folders.within(folder)).map((found): StandingPlace => ({ kind: 'folder', ...found })),
    ...(await files.within(folder)).map((file): StandingPlace => ({ kind: 'file', path: placePath(file), file })),
  ]
  const taken = new Set(standing.map(({ path }) => path))
  const sides = (await dav.sideFiles(folder)).filter(({ path }) => !taken.has(path))
  return [...standing, ...sides.map((side): StandingPlace => ({ kind: 'side', path: side.path, side }))]
}
