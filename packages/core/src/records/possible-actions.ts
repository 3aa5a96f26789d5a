import type { PortalRecord } from '@tsuzuri/model'
import type { TransitionDefinition } from '@tsuzuri/plugin'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { isFrozen } from './refuse-frozen.ts'
import { shownTransition } from './shown-transition.ts'
import { possibleTransitions } from './possible-transitions.ts'
import { stateOf } from '../policies/state-of.ts'

/** What the person may do with a record now: the same answers that the use cases give, for buttons to follow. */
export interface PossibleActions {
  readonly update: boolean
  readonly comment: boolean
  readonly trash: boolean
  readonly restore: boolean
  readonly transitions: readonly Pick<TransitionDefinition, 'to' | 'label' | 'requires' | 'fills' | 'note' | 'firmOnlyComment'>[]
}

/** Throws `collection.missing`. */
export const possibleActions = (scope: Scope, record: PortalRecord): PossibleActions => {
  const collection = collectionOf(scope, record.collection)
  const subject = { state: stateOf(record), collection }
  const frozen = isFrozen(collection, record)
  return {
    update: !frozen && decide('record.update', scope.role, subject) === 'allowed',
    comment: decide('record.comment', scope.role, subject) === 'allowed',
    trash: !frozen && decide('record.trash', scope.role, subject) === 'allowed',
    restore: decide('record.restore', scope.role, subject) === 'allowed',
    transitions: possibleTransitions(scope, collection, record)
      .map((transition) => shownTransition(scope.role, collection, transition))
      .map(({ to, label, requires = [], fills = [], note, firmOnlyComment }) => ({
        to,
        label,
        requires,
        fills,
        ...(note && { note }),
        ...(firmOnlyComment && { firmOnlyComment }),
      })),
  }
}
