import type { DriveErasure } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizeErasure } from './authorize-erasure.ts'
import { erasureErrors } from './erasure-errors.ts'

/** Takes a request back, one's own or another's; all is as it was. Throws `access.denied`, `erasure.missing`, `erasure.done`. */
export const withdrawErasure = (scope: Scope): Promise<DriveErasure> =>
  scope.unit(async (tx) => {
    authorizeErasure(scope, scope.portal.slug)
    const erasure = await tx.all.erasures.get(scope.portal.id)
    if (!erasure) throw erasureErrors.missing()
    if (erasure.done) throw erasureErrors.done()
    await tx.all.erasures.remove(scope.portal.id)
    await tx.events.add({ type: 'drive.erasure-withdrawn', subject: { kind: 'portal', id: scope.portal.id } })
    return erasure
  })
