import type { PortalStores } from '@tsuzuri/db'
import type { DriveFile, FileVersion } from '@tsuzuri/model'
import { mayReadField } from '@tsuzuri/plugin'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'
import { mayKnowFile } from './may-know-file.ts'

/** Whether a version may be read: by whoever may know of the file, and out of the trash by whoever may read a record that holds it. */
export const mayReadVersion = async (scope: Scope, stores: PortalStores, file: DriveFile, version: FileVersion): Promise<boolean> => {
  if (mayKnowFile(scope, file)) return true
  const { collections } = scope.engine.registry
  return (await stores.records.naming(version.id)).some((record) => {
    const collection = collections.get(record.collection)
    if (!collection || !mayReadRecords(scope.role, collection)) return false
    return Object.entries(record.fields).some(
      ([name, value]) =>
        collection.fields[name]?.kind === 'file-version' &&
        mayReadField(scope.role, collection.fields[name]) &&
        [value].flat().includes(version.id),
    )
  })
}
