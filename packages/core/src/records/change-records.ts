import { type PortalRecord, TsuzuriError } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { changeRecord } from './change-record.ts'
import { collectionOf } from './collection-of.ts'
import type { RecordPatchInput } from './record-values.ts'
import { type TransitionRecord, transitionRecord } from './transition-record.ts'

export interface ChangeRecords {
  readonly collection: string
  /** By id or number; each once. */
  readonly records: readonly string[]
  /** What is written into each of them. */
  readonly patch?: RecordPatchInput | undefined
  /** The step that each of them takes after that. */
  readonly step?: Pick<TransitionRecord, 'to' | 'comment' | 'firmOnly' | 'patch'> | undefined
}

/** What became of one of many records. */
export interface RecordOutcome {
  /** As it was asked for. */
  readonly record: string
  readonly done: PortalRecord | null
  /** Why nothing of it was done. */
  readonly refused: TsuzuriError | null
}

/**
 * Does the same to many records, each by itself: one that is refused holds none of the others up, and nothing of it is done. Others get
 * their turn in between. Throws `collection.missing`, `access.denied`.
 */
export const changeRecords = async (
  scope: Scope,
  { collection: name, records, patch, step }: ChangeRecords,
): Promise<readonly RecordOutcome[]> => {
  const collection = collectionOf(scope, name)
  if (patch) authorize(scope, 'record.update', { state: 'live', collection })
  const outcomes: RecordOutcome[] = []
  for (const record of new Set(records))
    outcomes.push(await outcomeOf(record, () => changeOne(scope, { collection: name, record }, { patch, step })))
  return outcomes
}

/** A unit within a unit joins it: values and step of one record are one. */
const changeOne = (
  scope: Scope,
  ref: { readonly collection: string; readonly record: string },
  { patch, step }: Pick<ChangeRecords, 'patch' | 'step'>,
): Promise<PortalRecord> =>
  scope.unit(async () => {
    const changed = patch ? await changeRecord(scope, { ...ref, patch }) : null
    const moved = step ? await transitionRecord(scope, { ...ref, ...step }) : changed
    if (!moved) throw new TypeError('Neither values nor a step were told.')
    return moved
  })

const outcomeOf = async (record: string, work: () => Promise<PortalRecord>): Promise<RecordOutcome> => {
  try {
    return { record, done: await work(), refused: null }
  } catch (error) {
    if (error instanceof TsuzuriError && error.kind !== 'unavailable') return { record, done: null, refused: error }
    throw error
  }
}
