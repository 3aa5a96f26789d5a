import type { PortalRecord } from '@tsuzuri/model'
import type { TransitionDefinition } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { changeFound } from './change-record.ts'
import type { FoundRecord } from './find-record.ts'
import { namesIn, type RecordPatchInput } from './record-values.ts'
import { refuseFrozen } from './refuse-frozen.ts'

interface Filling {
  readonly base: number | undefined
  /** What whoever takes the step has written with it. */
  readonly patch: RecordPatchInput
  readonly transition: TransitionDefinition
}

/**
 * Writes what comes with a step: what was filled in, who takes it, and what has to be filled in anew after it. Answers the record as
 * it is then. Throws what `changeRecord` does.
 */
export const fillForStep = async (
  scope: Scope,
  tx: ScopedUnit,
  found: FoundRecord,
  { base, patch, transition }: Filling,
): Promise<PortalRecord> => {
  const { record, collection } = found
  const { fills = [], requires = [], empties = [] } = transition
  if (namesIn(patch).length > 0) {
    authorize(scope, 'record.update', { state: stateOf(record), collection })
    refuseFrozen(collection, record)
  }
  const taker = transition.takes && record.assignee === null && !patch.assignee ? await memberId(scope, tx) : null
  const whole: RecordPatchInput = {
    ...patch,
    ...(taker !== null && { assignee: taker }),
    fields: { ...patch.fields, ...Object.fromEntries(empties.map((name) => [name, null])) },
  }
  if (namesIn(whole).length === 0) return record
  const free = [...fills, ...requires, ...empties, ...(taker === null ? [] : ['assignee'])]
  await changeFound(scope, tx, found, { base, patch: whole, free })
  return (await tx.records.get(record.id)) ?? record
}

/** Nobody else can be assigned: not a key, not somebody of the firm who is no member. */
const memberId = async ({ actor, portal }: Scope, tx: ScopedUnit): Promise<string | null> => {
  if (actor.kind !== 'person') return null
  return (await tx.all.portals.members(portal.id)).find(({ userId }) => userId === actor.id)?.userId ?? null
}
