import type { Issue, PortalRecord } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField, type TransitionDefinition } from '@tsuzuri/plugin'
import { freezeRecord } from '../freezes/freeze-record.ts'
import { accessErrors } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { changedSince } from './changed-since.ts'
import { changesBetween } from './changes-between.ts'
import { fillForStep } from './fill-for-step.ts'
import { findRecord, type FoundRecord, type RecordRef } from './find-record.ts'
import { possibleTransitions } from './possible-transitions.ts'
import { recordErrors, transitionRefused } from './record-errors.ts'
import { isEmpty, type RecordPatchInput, valueOf, withoutEmpty } from './record-values.ts'
import { sharedText } from './shared-text.ts'
import { shownRecord } from './shown-record.ts'
import { isFrozen } from './refuse-frozen.ts'
import { refuseStale } from './refuse-stale.ts'
import { stepFlaws } from './step-flaws.ts'
import { wholesOf } from './wholes-of.ts'
import { workedByStep } from './worked-by-step.ts'
import { writeComment } from './write-comment.ts'

export interface TransitionRecord extends RecordRef {
  readonly to: string
  readonly comment?: string | undefined
  /** The comment stays within the firm. */
  readonly firmOnly?: boolean | undefined
  /** What is written with it, in one. */
  readonly patch?: RecordPatchInput | undefined
  /** The version the step was chosen on; refused when the state changed since. */
  readonly base?: number | undefined
}

/**
 * Takes a record a step on; the ball goes where the new state says. Throws `record.missing`, `record.transition-refused`,
 * `record.invalid` naming what must be filled first or still stands against it, `record.stale`, `record.settled`, `access.wrong-state`.
 */
export const transitionRecord = (
  scope: Scope,
  { to, comment, firmOnly = false, base, patch = {}, ...ref }: TransitionRecord,
): Promise<PortalRecord> =>
  scope.unit(async (tx) => {
    const found = await findRecord(scope, tx, ref)
    const { collection } = found
    if (found.record.trashedAt) throw accessErrors['wrong-state']('record.transition', 'trashed')
    const since = base === undefined ? new Map<string, never>() : await changedSince(tx, found.record, base, ['state'])
    refuseStale(scope, found, { base, values: new Map([['state', to]]), since })
    const transition = allowedTransition(scope, collection, found.record, to)
    const record = await fillForStep(scope, tx, found, { base, patch, transition })
    const missing = (transition.requires ?? []).flatMap((name): Issue[] => missingFor(scope, { collection, record }, comment, name))
    if (missing.length > 0) throw recordErrors.invalid(missing)
    const flaws = await stepFlaws(scope, tx, collection, record, transition)
    if (flaws.length > 0) throw recordErrors.invalid(flaws)
    const now = scope.now()
    const version = record.version + 1
    const ball = collection.states[to]?.ball ?? null
    const worked = await workedByStep(scope, record, transition)
    const fields = withoutEmpty({ ...record.fields, ...worked })
    const changed = Object.entries(worked).map(([name, after]) => [name, { before: record.fields[name] ?? null, after }] as const)
    await tx.records.addChanges(
      changesBetween(scope, { id: record.id, version }, new Map([['state', { before: record.state, after: to }], ...changed])),
    )
    if (!isEmpty(comment)) await writeComment(scope, tx, record, { body: comment ?? '', firmOnly: firmOnlyBy(transition, firmOnly) })
    const moved = await tx.records.update(record.id, {
      state: to,
      ball,
      ballSince: ball === record.ball ? record.ballSince : ball && now,
      ...(changed.length > 0 && { fields, text: sharedText(collection, fields) }),
      version,
      updatedAt: now,
    })
    const frozen = isFrozen(collection, moved) ? { hash: (await freezeRecord(scope, tx, collection, moved)).hash } : {}
    await tx.events.add({
      type: 'record.transitioned',
      subject: { kind: 'record', id: record.id },
      collection: collection.name,
      data: { number: record.number, from: record.state, to, ...wholesOf(record), ...frozen },
    })
    return shownRecord(scope.role, collection, moved)
  })

const allowedTransition = (scope: Scope, collection: CollectionDefinition, record: PortalRecord, to: string): TransitionDefinition => {
  const possible = possibleTransitions(scope, collection, record)
  const transition = possible.find((candidate) => candidate.to === to)
  if (transition) return transition
  const exists = collection.transitions.some(({ from, to: next, onlyFirst }) => next === to && from.includes(record.state) && !onlyFirst)
  throw transitionRefused(exists ? 'denied' : 'conflict', record.state, to, [...new Set(possible.map((candidate) => candidate.to))])
}

/** Throws `record.invalid` where the comment that the step asks for would be kept from the other side. */
const firmOnlyBy = ({ requires = [], firmOnlyComment = false }: TransitionDefinition, asked: boolean): boolean => {
  if (asked && !firmOnlyComment && requires.includes('comment'))
    throw recordErrors.invalid([{ path: 'firmOnly', message: 'The comment this step asks for is for both sides.' }])
  return asked || firmOnlyComment
}

const missingFor = (scope: Scope, { collection, record }: FoundRecord, comment: string | undefined, name: string): Issue[] => {
  const value = name === 'comment' ? comment : valueOf(record, name)
  if (!isEmpty(value)) return []
  const field = Object.hasOwn(collection.fields, name) ? collection.fields[name] : undefined
  if (field && !mayReadField(scope.role, field)) return [{ path: 'to', message: 'The other side has to fill something in first.' }]
  return [{ path: field ? `fields.${name}` : name, message: 'It is required for this step.' }]
}
