import { randomBytes } from 'node:crypto'
import type { Portal } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import { portalErrors } from '../portals/portal-errors.ts'
import type { Scope } from '../scope.ts'

/**
 * Opens the portal's form for inquiries, which anybody finds who knows its address, or closes it: an address that was closed is none
 * for good, and another takes its place. What is so already stays as it is. Throws `access.denied`.
 */
export const setInquiryForm = (scope: Scope, { open }: { readonly open: boolean }): Promise<Portal> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.change')
    const portal = await tx.all.portals.get(scope.portal.id)
    if (!portal) throw portalErrors.missing(scope.portal.slug)
    if ((portal.inquiryCode !== null) === open) return portal
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: portal.id }, data: { fields: ['inquiryCode'] } })
    return tx.all.portals.update(portal.id, {
      inquiryCode: open ? randomBytes(6).toString('hex') : null,
      version: portal.version + 1,
      updatedAt: scope.now(),
    })
  })
