import type { PlaceLock } from '@tsuzuri/db'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { davErrors } from './dav-errors.ts'

export type LockPlace = Omit<PlaceLock, 'heldBy'>

const mostLocks = 5_000

/**
 * Locks a place for whoever asks, or renews the lock of that token; of two who ask at once for what only one can have, one gets it, whichever process
 * each came to. Throws `dav.locked`, `dav.too-many-locks`, `access.denied`.
 */
export const lockPlace = (scope: Scope, lock: LockPlace): Promise<PlaceLock> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    const now = scope.now()
    const others = (await tx.dav.locks(lock.path, now)).filter(({ token }) => token !== lock.token)
    const stands = others.find((other) => (other.scope === 'exclusive' || lock.scope === 'exclusive') && meet(lock, other))
    if (stands) throw davErrors.locked(stands.path)
    if ((await tx.dav.lockCount(now)) >= mostLocks) throw davErrors['too-many-locks'](mostLocks)
    const taken = { ...lock, heldBy: scope.actor.id }
    await tx.dav.putLock(taken, now)
    return taken
  })

/** Whether there is a place that both lock. */
const meet = (one: LockPlace, other: LockPlace): boolean => one.path === other.path || reaches(one, other) || reaches(other, one)

const reaches = (above: LockPlace, below: LockPlace): boolean =>
  above.depth === 'infinity' && below.path.startsWith(above.path === '/' ? '/' : `${above.path}/`)
