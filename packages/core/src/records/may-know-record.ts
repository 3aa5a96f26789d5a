import type { PortalRecord, Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'

/** Whether a role may learn that a record exists: it may read its collection, and of what is in the trash only what it could restore. */
export const mayKnowRecord = (role: Role, { trashedAt }: PortalRecord, collection: CollectionDefinition): boolean =>
  mayReadRecords(role, collection) && (trashedAt === null || decide('record.restore', role, { state: 'trashed', collection }) === 'allowed')
