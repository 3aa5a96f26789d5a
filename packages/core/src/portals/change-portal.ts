import type { Portal } from '@tsuzuri/model'
import { monthAfter, openZone } from '@tsuzuri/plugin'
import type { z } from 'zod'
import { livePage } from '../pages/get-page.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { portalErrors } from './portal-errors.ts'
import { parsePortal, portalSchema } from './portal-schema.ts'

const patchSchema = portalSchema.omit({ slug: true }).partial()

export interface ChangePortal {
  /** The version the change was made on; unchecked when absent. */
  readonly base?: number | undefined
  readonly patch: {
    readonly [Name in keyof z.output<typeof patchSchema>]?: Portal[Name] | undefined
  }
}

/**
 * Reports that begin by themselves from here on begin with that of the running month. Throws `portal.invalid`, `portal.stale` with the
 * portal as it is, `page.missing` of the page below which they are to begin.
 */
export const changePortal = (scope: Scope, { base, patch }: ChangePortal): Promise<Portal> =>
  scope.unit(async (tx) => {
    authorize(scope, 'portal.change')
    if (patch.driveLimits !== undefined) authorize(scope, 'drive.limit')
    const wanted = Object.fromEntries(Object.entries(parsePortal(patchSchema, patch)).filter(([, value]) => value !== undefined))
    const portal = await tx.all.portals.get(scope.portal.id)
    if (!portal) throw portalErrors.missing(scope.portal.slug)
    if (base !== undefined && base !== portal.version) throw portalErrors.stale(base, portal.version, portal)
    if (Object.keys(wanted).length === 0) return portal
    if (patch.reportsBelow) await livePage(tx.pages, patch.reportsBelow)
    const begins = patch.reportsBelow && portal.reportsBelow === null ? { reportsBegun: monthBefore(scope) } : {}
    await tx.events.add({ type: 'portal.changed', subject: { kind: 'portal', id: portal.id }, data: { fields: Object.keys(wanted) } })
    return tx.all.portals.update(portal.id, { ...wanted, ...begins, version: portal.version + 1, updatedAt: scope.now() })
  })

const monthBefore = ({ now, portal }: Scope): string => monthAfter(openZone(portal.timeZone).day(now()).slice(0, 7), -1)
