import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { type ReadPlan, readPlan } from './read-plan.ts'

/** What following a plan would do, and what one should know before. Throws `plan.missing`, `access.denied`. */
export const previewPlan = (scope: Scope, name: string): Promise<ReadPlan> => {
  authorize(scope, 'plan.follow')
  return readPlan(scope, scope.read, name)
}
