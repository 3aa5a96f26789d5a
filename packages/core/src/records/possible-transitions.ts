import type { PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition, TransitionDefinition } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { stateOf } from '../policies/state-of.ts'

/** The steps this person can take the record now. */
export const possibleTransitions = (
  scope: Scope,
  collection: CollectionDefinition,
  record: PortalRecord,
): readonly TransitionDefinition[] =>
  collection.transitions.filter(
    (transition) =>
      !transition.onlyFirst &&
      transition.from.includes(record.state) &&
      decide('record.transition', scope.role, { state: stateOf(record), transition }) === 'allowed',
  )
