import { fileErrors } from '@tsuzuri/files'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** What an operating system laid there for itself. Throws `file.missing`, `access.denied`. */
export const sideFileContent = async (scope: Scope, { path }: { readonly path: string }): Promise<Uint8Array> => {
  authorize(scope, 'file.read')
  const found = await scope.read.dav.sideFile(path)
  if (!found) throw fileErrors.missing(path)
  return found.content
}
