import type { Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { decide } from './policy.ts'

/** Whether a role may read the records of a collection. Of one that no plugin declares nobody may. */
export const mayReadRecords = (role: Role, collection: CollectionDefinition | undefined): boolean =>
  decide('record.read', role, { state: 'live', collection }) === 'allowed'
