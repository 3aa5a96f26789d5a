import type { PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from './collection.ts'
import { lateBefore } from './late-before.ts'
import { lateStates } from './late-states.ts'

/** Whether a record is late: its due day has passed where the portal is, and it has not been delivered. There is no other lateness. */
export const isLate = (
  { dueAt, state }: Pick<PortalRecord, 'dueAt' | 'state'>,
  collection: CollectionDefinition,
  now: Date,
  timeZone: string,
): boolean => dueAt !== null && lateStates(collection).includes(state) && dueAt < lateBefore(now, timeZone)
