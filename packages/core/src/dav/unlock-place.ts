import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { davErrors } from './dav-errors.ts'

/** Ends a lock of one's own. Throws `dav.lock-missing`, `access.denied`. */
export const unlockPlace = (scope: Scope, { path, token }: { readonly path: string; readonly token: string }): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    const own = (await tx.dav.locks(path, scope.now())).some((lock) => lock.token === token && lock.heldBy === scope.actor.id)
    if (!own) throw davErrors['lock-missing'](token)
    await tx.dav.dropLock(token)
  })
