import type { PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { recordErrors } from './record-errors.ts'

/** Whether the record stands in a state that its collection declares final for good. */
export const isFrozen = (collection: CollectionDefinition, { state }: Pick<PortalRecord, 'state'>): boolean =>
  collection.states[state]?.frozen === true

/** Throws `record.frozen` for what can no longer be changed or thrown away, whoever asks. */
export const refuseFrozen = (collection: CollectionDefinition, record: PortalRecord): void => {
  if (isFrozen(collection, record)) throw recordErrors.frozen(collection.states[record.state]?.label.en ?? record.state)
}
