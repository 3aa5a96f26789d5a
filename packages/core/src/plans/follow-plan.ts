import { openZone } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { changeRecord } from '../records/change-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import type { Scope } from '../scope.ts'
import { addPlanned } from './add-planned.ts'
import { planErrors } from './plan-errors.ts'
import { type ReadPlan, readPlan } from './read-plan.ts'

export interface FollowPlan {
  readonly name: string
  /** Of the preview that was looked at. */
  readonly digest: string
}

export interface FollowedPlanCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/**
 * Has the records follow a plan, all of them or none: adds what is missing, changes and trashes what nobody has touched.
 * Throws `plan.missing`, `plan.stale` with the plan as it is when it is no longer the one that was looked at, `access.denied`.
 */
export const followPlan = (scope: Scope, { name, digest }: FollowPlan): Promise<FollowedPlanCounts> =>
  scope.unit(async (tx) => {
    authorize(scope, 'plan.follow')
    const plan = await readPlan(scope, tx, name)
    if (plan.digest !== digest) throw planErrors.stale({ digest: plan.digest })
    await addPlanned(scope, tx, plan, plan.added)
    await change(scope, plan)
    await tx.plans.put(
      name,
      plan.changed.map(({ key, record, after }) => ({ key, recordId: record.id, planned: after })),
    )
    for (const { record } of plan.removed) await trashRecord(scope, { record: record.id })
    // What the plan trashed itself may come back with it; what a person trashed does not.
    await tx.plans.drop(
      name,
      plan.removed.map(({ key }) => key),
    )
    const counts = { added: plan.added.length, changed: plan.changed.length, removed: plan.removed.length }
    await tx.events.add({ type: 'plan.followed', subject: { kind: 'portal', id: scope.portal.id }, data: { plan: name, ...counts } })
    return counts
  })

const change = async (scope: Scope, { changed }: ReadPlan): Promise<void> => {
  const zone = openZone(scope.portal.timeZone)
  for (const { record, before, after } of changed) {
    const emptied = Object.fromEntries(Object.keys(before.fields).map((field) => [field, null]))
    const patch = {
      title: after.title,
      startsAt: zone.startOfDay(after.from),
      dueAt: zone.startOfDay(after.to),
      fields: { ...emptied, ...after.fields },
    }
    await changeRecord(scope, { record: record.id, patch })
  }
}
