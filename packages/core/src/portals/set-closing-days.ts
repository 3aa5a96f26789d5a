import { closingDaysSchema, type ClosingPeriod, type Portal } from '@tsuzuri/model'
import { z } from 'zod'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { portalErrors } from './portal-errors.ts'
import { parsePortal } from './portal-schema.ts'

export interface SetClosingDays {
  /** The portal's version the days were written on; unchecked when absent. */
  readonly base?: number | undefined
  /** All there shall be. */
  readonly closingDays: readonly ClosingPeriod[]
}

const inputSchema = z.object({ closingDays: closingDaysSchema })

/** Says when nobody works in the portal, beside weekends and holidays. Throws `access.denied`, `portal.invalid`, `portal.stale`. */
export const setClosingDays = (scope: Scope, { base, closingDays }: SetClosingDays): Promise<Portal> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.close-days')
    const wanted = parsePortal(inputSchema, { closingDays })
    const portal = await tx.all.portals.get(scope.portal.id)
    if (!portal) throw portalErrors.missing(scope.portal.slug)
    if (base !== undefined && base !== portal.version) throw portalErrors.stale(base, portal.version, portal)
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: portal.id }, data: { fields: ['closingDays'] } })
    return tx.all.portals.update(portal.id, { ...wanted, version: portal.version + 1, updatedAt: scope.now() })
  })
