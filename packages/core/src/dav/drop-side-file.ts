import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** Forgets what an operating system laid there for itself. Throws `access.denied`. */
export const dropSideFile = (scope: Scope, { path }: { readonly path: string }): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.trash')
    await tx.dav.clear(path)
  })
