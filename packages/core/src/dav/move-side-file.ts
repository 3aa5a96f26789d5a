import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

/** Takes what an operating system laid there elsewhere, in place of what it laid there. Throws `access.denied`. */
export const moveSideFile = (scope: Scope, { path, to }: { readonly path: string; readonly to: string }): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.move')
    if (path === to) return
    await tx.dav.clear(to)
    await tx.dav.move(path, to)
  })
