import type { Portal } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { portalErrors } from './portal-errors.ts'

/** From here on the portal has to have the pages of a published type that are there now, written further than they are. Throws `access.denied`. */
export const expectPages = (scope: Scope): Promise<Portal> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.change')
    const portal = await tx.all.portals.get(scope.portal.id)
    if (!portal) throw portalErrors.missing(scope.portal.slug)
    const { pageTypes } = scope.engine.registry
    const expectedPages = (await tx.pages.tree())
      .filter(({ type }) => pageTypes.get(type)?.published)
      .map(({ id, title, type, headSeq }) => ({ page: id, title, type, seq: headSeq }))
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: portal.id }, data: { fields: ['expectedPages'] } })
    return tx.all.portals.update(portal.id, { expectedPages, version: portal.version + 1, updatedAt: scope.now() })
  })
