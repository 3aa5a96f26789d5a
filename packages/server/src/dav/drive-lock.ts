import { lockPlace, unlockPlace } from '@tsuzuri/core'
import type { PlaceLock } from '@tsuzuri/db'
import { TsuzuriError } from '@tsuzuri/model'
import { type Lock, LockedError, type Resource } from 'nephele'
import type { DavRequest } from './dav-request.ts'
import { placeOfUrl } from './place-of-url.ts'

/**
 * A lock as the WebDAV library handles it; one that is still to be taken where none is told. What the library calls provisional is kept nowhere: that of
 * two who ask at once one gets it is decided by the database, when the lock is taken.
 */
export const driveLock = (dav: DavRequest, resource: Resource, kept: PlaceLock | null): Lock => {
  const pathOf = async (): Promise<string> => placeOfUrl((await resource.getCanonicalUrl()).pathname, dav.base) ?? '/'
  const lock: Lock = {
    resource,
    token: kept?.token ?? '',
    date: kept?.takenAt ?? new Date(0),
    timeout: kept ? kept.endsAt.getTime() - kept.takenAt.getTime() : 0,
    scope: kept?.scope ?? 'exclusive',
    depth: kept?.depth ?? '0',
    provisional: false,
    owner: kept?.owner ?? {},
    save: async () => {
      if (lock.provisional) return
      const { token, scope, depth, owner, date: takenAt, timeout } = lock
      const endsAt = new Date(takenAt.getTime() + timeout)
      await lockPlace(dav.scope, { path: await pathOf(), token, scope, depth, owner, takenAt, endsAt }).catch((error: unknown) => {
        throw error instanceof TsuzuriError && error.code === 'dav.locked' ? new LockedError(error.message) : error
      })
      dav.forget()
    },
    delete: async () => {
      // One that has ended is thrown away by the next that is taken.
      if (lock.provisional || lock.date.getTime() + lock.timeout <= dav.scope.now().getTime()) return
      await unlockPlace(dav.scope, { path: await pathOf(), token: lock.token })
      dav.forget()
    },
  }
  return lock
}
