import type { DriveErasure } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizeErasure } from './authorize-erasure.ts'
import { erasureErrors } from './erasure-errors.ts'

export interface RequestErasure {
  readonly reason: string
  /** The portal's slug, written to confirm. */
  readonly slug: string
}

/** Asks for the erasure of the drive, which another firm admin has to carry out. Throws `access.denied`, `erasure.unconfirmed`, `erasure.pending`, `erasure.done`. */
export const requestErasure = (scope: Scope, { reason, slug }: RequestErasure): Promise<DriveErasure> =>
  scope.unit(async (tx) => {
    authorizeErasure(scope, slug)
    const there = await tx.all.erasures.get(scope.portal.id)
    if (there) throw there.done ? erasureErrors.done() : erasureErrors.pending()
    const { id, name } = scope.actor
    const asked = { reason, requestedBy: id, requestedByName: name, requestedAt: scope.now(), done: null }
    const erasure: DriveErasure = { portalId: scope.portal.id, ...asked }
    await tx.all.erasures.put(erasure)
    await tx.events.add({ type: 'drive.erasure-requested', subject: { kind: 'portal', id: scope.portal.id }, data: { reason } })
    return erasure
  })
