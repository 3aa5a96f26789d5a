import { createHash } from 'node:crypto'
import type { PortalStores } from '@tsuzuri/db'
import { dayAfter, openZone, type PlanConcern, type PlanDefinition } from '@tsuzuri/plugin'
import { officialDaysOff } from '../business-days/official-days-off.ts'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import type { Scope } from '../scope.ts'
import { type PlanChanges, planChanges } from './plan-changes.ts'
import { planErrors } from './plan-errors.ts'
import { planWindow } from './plan-window.ts'

/** A plan as it would be followed from today on. */
export interface ReadPlan extends PlanChanges {
  readonly name: string
  readonly definition: PlanDefinition
  readonly concerns: readonly PlanConcern[]
  /** The first and the last day that are planned. */
  readonly from: string
  readonly to: string
  /** Stands for all that following it would do, so that nothing else is done than what was shown. */
  readonly digest: string
}

/** What is as old is past, and looked for only so that it does not come twice. */
const reachBack = 100

/** Reads a plan and compares it with what followed from it before. Throws `plan.missing`. */
export const readPlan = async (scope: Scope, stores: PortalStores, name: string): Promise<ReadPlan> => {
  const definition = scope.engine.registry.plans.get(name)
  const collection = definition && scope.engine.registry.collections.get(definition.collection)
  if (!definition || !collection) throw planErrors.missing(name)
  const zone = openZone(scope.portal.timeZone)
  const { from, to } = planWindow(scope.now(), scope.portal.timeZone)
  const [tree, planned] = [await stores.pages.tree(), await stores.plans.planned(name, dayAfter(from, -reachBack))]
  const pages = tree.map(({ id, type, title, fields }) => ({ id, type, title, fields }))
  const { records, concerns } = definition.follow({ pages, daysOff: portalDaysOff(scope.portal), officialDaysOff, from, to })
  const changes = planChanges({ plan: records, planned, initial: collection.initial, from, zone })
  return { name, definition, concerns, from, to, digest: digestOf(changes), ...changes }
}

const digestOf = ({ added, changed, removed }: PlanChanges): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        added,
        changed.map(({ record, after }) => [record.id, record.version, after]),
        removed.map(({ record }) => [record.id, record.version]),
      ]),
    )
    .digest('base64url')
