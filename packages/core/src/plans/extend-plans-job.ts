import { systemActor } from '@tsuzuri/model'
import type { FollowedPlan } from '@tsuzuri/db'
import type { Engine } from '../engine.ts'
import type { JobDefinition } from '../jobs/job-definition.ts'
import { actingScope } from '../live/acting-scope.ts'
import { addPlanned } from './add-planned.ts'
import { planWindow } from './plan-window.ts'
import { readPlan } from './read-plan.ts'

const everyMilliseconds = 3_600_000

/**
 * Has every plan that a portal follows reach a year ahead again, as months go by: what lies after all that is planned is added.
 * What has changed before that waits until somebody of the firm has looked at it. One portal's failure holds no other up, and is
 * told when all have been looked at.
 */
export const extendPlansJob: JobDefinition = {
  kind: 'extend-plans',
  every: everyMilliseconds,
  run: async (engine) => {
    const failures: unknown[] = []
    for (const followed of await engine.store.read.followedPlans()) {
      await extend(engine, followed).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
}

const extend = async (engine: Engine, { portalId, plan: name, until }: FollowedPlan): Promise<void> => {
  if (!engine.registry.plans.has(name)) return
  const scope = await actingScope(engine, portalId, { ...systemActor, id: `plan:${name}` })
  const { to: last } = planWindow(scope.now(), scope.portal.timeZone)
  if (monthOf(until) >= monthOf(last)) return
  await scope.unit(async (tx) => {
    const plan = await readPlan(scope, tx, name)
    const ahead = plan.added.filter(({ to }) => monthOf(to) > monthOf(until))
    if (ahead.length > 0) await addPlanned(scope, tx, plan, ahead)
  })
}

const monthOf = (day: string): string => day.slice(0, 7)
