import type { PortalStores } from '@tsuzuri/db'
import { type DriveFile, type FileVersion, sideOf } from '@tsuzuri/model'
import { mayKnowRecord } from '../records/may-know-record.ts'
import type { Scope } from '../scope.ts'
import { mayKnowFile } from './may-know-file.ts'
import { recordsHolding } from './records-holding.ts'

/**
 * Whether a version may be read: by whoever may know of the file, and out of the trash by whoever may read a record that holds it, or a comment it is
 * attached to.
 */
export const mayReadVersion = async (scope: Scope, stores: PortalStores, file: DriveFile, version: FileVersion): Promise<boolean> =>
  mayKnowFile(scope, file) || (await recordsHolding(scope, stores, [version])).length > 0 || (await isAttached(scope, stores, version))

const isAttached = async ({ role, engine }: Scope, stores: PortalStores, { id, placedAt }: FileVersion): Promise<boolean> => {
  for (const { recordId, firmOnly, removedAt } of await stores.records.commentsHolding([id], placedAt)) {
    if (removedAt !== null || (firmOnly && sideOf(role) === 'client')) continue
    const record = await stores.records.get(recordId)
    const collection = record && engine.registry.collections.get(record.collection)
    if (record && collection && mayKnowRecord(role, record, collection)) return true
  }
  return false
}
