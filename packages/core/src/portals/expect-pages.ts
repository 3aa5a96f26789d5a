import type { FieldValue, Page, Portal } from '@tsuzuri/model'
import { isFilled } from '../coverage/is-filled.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { portalErrors } from './portal-errors.ts'

/**
 * From here on the portal has to have the pages of a published type that are there now, written further than they are, and
 * with those fields filled that stand in them without a value. Throws `access.denied`.
 */
export const expectPages = (scope: Scope): Promise<Portal> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.change')
    const portal = await tx.all.portals.get(scope.portal.id)
    if (!portal) throw portalErrors.missing(scope.portal.slug)
    const { pageTypes } = scope.engine.registry
    const expectedPages = (await tx.pages.tree())
      .filter(({ type }) => pageTypes.get(type)?.published)
      .map((page) => ({ page: page.id, title: page.title, type: page.type, seq: page.headSeq, fields: emptyFields(page) }))
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: portal.id }, data: { fields: ['expectedPages'] } })
    return tx.all.portals.update(portal.id, { expectedPages, version: portal.version + 1, updatedAt: scope.now() })
  })

const emptyFields = ({ fields }: Page): readonly string[] =>
  Object.entries<FieldValue>(fields)
    .filter(([, value]) => !isFilled(value))
    .map(([name]) => name)
